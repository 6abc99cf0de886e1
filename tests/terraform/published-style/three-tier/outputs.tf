output "url" {
  value = var.certificate_arn == null ? "http://${aws_lb.app.dns_name}" : "https://${aws_lb.app.dns_name}"
}

output "subnets" {
  value = { for tier, ids in local.subnet_ids : tier => length(ids) }
}

output "database" {
  value     = "${aws_db_instance.main.engine}://${aws_db_instance.main.username}@${aws_db_instance.main.endpoint}"
  sensitive = true
}
