import os, sys
sys.path.insert(0, os.environ["WIJKAANPAK_HANDS"])
import hands
from hands import *
from pictures import *
