"""Where the frozen program starts; window, command line and worker are one executable."""

import sys

from ui.launch import main

if __name__ == "__main__":
    sys.exit(main())
