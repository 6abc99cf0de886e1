output "security_group_id" {
  description = "The group"
  value = try(
    aws_security_group.this[0].id,
    aws_security_group.this_name_prefix[0].id,
    "",
  )
}

output "security_group_name" {
  value = try(aws_security_group.this[0].name, aws_security_group.this_name_prefix[0].name, "")
}

output "security_group_vpc_id" {
  value = concat(aws_security_group.this.*.vpc_id, aws_security_group.this_name_prefix.*.vpc_id, [""])[0]
}
