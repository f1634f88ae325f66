"""The tests that tell a legitimate support team from one arranged around technology."""
