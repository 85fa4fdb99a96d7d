"""One file a screen; pages compose widgets and call the checkup."""
