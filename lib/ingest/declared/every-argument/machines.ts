import { TAGS, written, type Written } from "./written";

/** What sends and receives. */
export const MACHINES: Readonly<Record<string, Written>> = {
  aws_eip: written(
    "",
    `address = "3.3.3.3"
instance = aws_instance.m.id
network_interface = aws_network_interface.eni.id
associate_with_private_ip = "10.0.1.77" | network_interface = aws_network_interface.two.id
${TAGS}`,
  ),
  aws_eip_association: written(
    "allocation_id = aws_eip.ip2.id\nnetwork_interface_id = aws_network_interface.two.id",
    `allocation_id = aws_eip.ip3.id
instance_id = aws_instance.m.id | -network_interface_id
network_interface_id = aws_network_interface.eni.id
private_ip_address = "10.0.1.77"
public_ip = aws_eip.ip2.public_ip | -allocation_id`,
  ),
  aws_instance: written(
    'ami = "ami-1"\ninstance_type = "t3.micro"\nsubnet_id = aws_subnet.s.id',
    `ami = "ami-2"
instance_type = "t3.small"
subnet_id = aws_subnet.s2.id
associate_public_ip_address = true
availability_zone = "eu-west-1b" | -subnet_id
host_id = aws_ec2_host.h.id
tenancy = "dedicated"
iam_instance_profile = "p"
key_name = "k"
ipv6_address_count = 1
ipv6_addresses = ["2600:1f18:1:1::9"]
private_ip = "10.0.1.99"
secondary_private_ips = ["10.0.1.98"]
security_groups = [aws_security_group.g.id]
vpc_security_group_ids = [aws_security_group.g2.id]
source_dest_check = false
user_data = "u"
user_data_base64 = "dQ=="
${TAGS}`,
  ),
  aws_ec2_instance_state: written('instance_id = aws_instance.m.id\nstate = "stopped"', 'instance_id = aws_instance.m2.id\nstate = "running"'),
  aws_network_interface: written(
    "subnet_id = aws_subnet.s.id",
    `subnet_id = aws_subnet.s2.id
private_ips = ["10.0.1.99"]
private_ip_list = ["10.0.1.99"]
private_ips_count = 2
security_groups = [aws_security_group.g2.id]
source_dest_check = false
ipv6_addresses = ["2600:1f18:1:1::9"]
ipv6_address_count = 2
ipv4_prefixes = ["10.0.1.64/28"]
ipv6_prefixes = ["2600:1f18:1:1:5::/80"]
${TAGS}`,
  ),
  aws_network_interface_attachment: written(
    "instance_id = aws_instance.m.id\nnetwork_interface_id = aws_network_interface.eni.id\ndevice_index = 1",
    "instance_id = aws_instance.m2.id\nnetwork_interface_id = aws_network_interface.two.id\ndevice_index = 3",
    `resource "aws_network_interface_attachment" "y" {
  instance_id          = aws_instance.m.id
  network_interface_id = aws_network_interface.two.id
  device_index         = 2
}`,
  ),
  aws_network_interface_sg_attachment: written(
    "security_group_id = aws_security_group.g.id\nnetwork_interface_id = aws_network_interface.eni.id",
    "security_group_id = aws_security_group.g2.id\nnetwork_interface_id = aws_network_interface.two.id",
  ),
  aws_autoscaling_attachment: written(
    "autoscaling_group_name = aws_autoscaling_group.asg.name\nlb_target_group_arn = aws_lb_target_group.tgt.arn",
    "autoscaling_group_name = aws_autoscaling_group.other.name\nlb_target_group_arn = aws_lb_target_group.loose.arn",
  ),
  aws_autoscaling_traffic_source_attachment: written(
    'autoscaling_group_name = aws_autoscaling_group.asg.name\ntraffic_source {\n identifier = aws_lb_target_group.tgt.arn\n type = "elbv2"\n}',
    "autoscaling_group_name = aws_autoscaling_group.other.name",
  ),
  aws_lb: written(
    'load_balancer_type = "network"\nsubnets = [aws_subnet.s.id]',
    `load_balancer_type = "gateway"
subnets = [aws_subnet.s2.id]
enable_cross_zone_load_balancing = true
internal = true
ip_address_type = "dualstack"
name = "l"
security_groups = [aws_security_group.g.id]
${TAGS}`,
  ),
  aws_lb_listener: written(
    'load_balancer_arn = aws_lb.nlb.arn\nport = 81\nprotocol = "TCP"\ndefault_action {\n type = "forward"\n target_group_arn = aws_lb_target_group.tgt.arn\n}',
    'load_balancer_arn = aws_lb.other.arn\nport = 82\nprotocol = "UDP"',
  ),
  aws_lb_listener_rule: written(
    'listener_arn = aws_lb_listener.l.arn\naction {\n type = "forward"\n target_group_arn = aws_lb_target_group.loose.arn\n}',
    "listener_arn = aws_lb_listener.k.arn",
  ),
  aws_lb_target_group: written(
    'port = 80\nprotocol = "TCP"\nvpc_id = aws_vpc.v.id',
    `port = 81\nprotocol = "UDP"\nvpc_id = aws_vpc.w.id\nname = "t"\npreserve_client_ip = false\ntarget_type = "ip"\n${TAGS}`,
  ),
  aws_lb_target_group_attachment: written(
    "target_group_arn = aws_lb_target_group.tgt.arn\ntarget_id = aws_instance.m.id",
    "target_group_arn = aws_lb_target_group.loose.arn\ntarget_id = aws_instance.m2.id\nport = 99",
  ),
  aws_db_instance: written(
    'engine = "mysql"\ndb_subnet_group_name = aws_db_subnet_group.dbs.name',
    `engine = "postgres"
db_subnet_group_name = aws_db_subnet_group.dbs2.name
availability_zone = "eu-west-1b"
identifier = "i"
instance_class = "db.t4g.micro"
multi_az = true | told availability_zone = "eu-west-1b"
port = 99
publicly_accessible = true
vpc_security_group_ids = [aws_security_group.g2.id]
replicate_source_db = aws_db_instance.main.identifier | -engine -db_subnet_group_name
${TAGS}`,
  ),
  aws_rds_cluster: written(
    'engine = "aurora-mysql"\ndb_subnet_group_name = aws_db_subnet_group.dbs.name',
    `engine = "aurora-postgresql"
db_subnet_group_name = aws_db_subnet_group.dbs2.name
cluster_identifier = "c"
port = 99
vpc_security_group_ids = [aws_security_group.g2.id]
${TAGS}`,
  ),
  aws_rds_cluster_instance: written(
    'cluster_identifier = aws_rds_cluster.cl.id\nengine = "aurora-mysql"\ninstance_class = "db.t3.medium"',
    `cluster_identifier = aws_rds_cluster.loose.id
engine = "aurora-postgresql"
availability_zone = "eu-west-1b"
db_subnet_group_name = aws_db_subnet_group.dbs2.name
identifier = "i"
publicly_accessible = true
${TAGS}`,
  ),
  aws_lambda_function: written('role = "arn:aws:iam::123456789012:role/r"', `function_name = "f"\n${TAGS}`),
};
