#!/bin/bash -xe
dnf install -y nginx
cat > /etc/app.env <<CONFIG
PORT=${port}
DATABASE=${database}
CONFIG
systemctl enable --now nginx
