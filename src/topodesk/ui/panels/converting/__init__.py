"""What should this team become? Its tests, what is missing, and a draft of each way, beside the
map."""
