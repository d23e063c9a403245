#!/bin/sh
# Runs last in the pipeline: what it refuses is not released.
set -eu
: "${SECRET_KEY:?the pipeline must set it}"

version=$(cat VERSION)
python manage.py check --deploy
echo "courier $version may be released"
