resource "random_password" "db" {
  length  = 24
  special = false
}

resource "aws_db_subnet_group" "main" {
  name       = local.name
  subnet_ids = local.subnet_ids.db
}

resource "aws_db_instance" "main" {
  identifier              = "${local.name}-db"
  engine                  = var.database.engine
  engine_version          = var.database.engine_version
  instance_class          = var.database.class
  allocated_storage       = var.database.storage
  db_name                 = replace(var.project, "-", "")
  username                = "app"
  password                = random_password.db.result
  multi_az                = coalesce(var.database.multi_az, local.is_prod)
  db_subnet_group_name    = aws_db_subnet_group.main.name
  vpc_security_group_ids  = [aws_security_group.db.id]
  publicly_accessible     = false
  skip_final_snapshot     = !local.is_prod
  backup_retention_period = local.is_prod ? 14 : 1
}

resource "aws_secretsmanager_secret" "db" {
  name_prefix = "${local.name}-db-"
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = aws_secretsmanager_secret.db.id
  secret_string = jsonencode({ password = random_password.db.result, host = aws_db_instance.main.address })
}
