set -eu
python manage.py migrate contenttypes
python manage.py migrate auth
python manage.py migrate hire 0001 --fake
