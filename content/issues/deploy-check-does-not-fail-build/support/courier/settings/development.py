from courier.settings.production import *

DEBUG = True
