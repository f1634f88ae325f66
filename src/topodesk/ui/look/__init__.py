"""What the window looks like: tokens, fonts, icons and the one stylesheet. Light, calm, ours."""
