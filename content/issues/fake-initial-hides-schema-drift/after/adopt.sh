set -eu
python manage.py migrate --plan
python manage.py migrate contenttypes
python manage.py migrate auth
python manage.py migrate accounts 0001 --fake
python manage.py migrate
