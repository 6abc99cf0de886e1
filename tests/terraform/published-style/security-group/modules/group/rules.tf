variable "rules" {
  description = "Known rules by name: first port, last port, protocol, description"
  type        = map(list(any))

  # Protocols: tcp, udp, icmp, icmpv6, -1 or all, or a number.
  default = {
    # Directory
    ldaps-tcp = [636, 636, "tcp", "LDAPS"]
    # Containers
    docker-swarm-overlay-udp = [4789, 4789, "udp", "Overlay of containers"]
    kubernetes-api-tcp       = [6443, 6443, "tcp", "Kubernetes API"]
    # DNS
    dns-udp = [53, 53, "udp", "DNS"]
    dns-tcp = [53, 53, "tcp", "DNS"]
    # HTTP
    http-80-tcp   = [80, 80, "tcp", "HTTP"]
    http-8080-tcp = [8080, 8080, "tcp", "HTTP"]
    https-443-tcp = [443, 443, "tcp", "HTTPS"]
    # Databases
    mysql-tcp      = [3306, 3306, "tcp", "MySQL and Aurora"]
    postgresql-tcp = [5432, 5432, "tcp", "PostgreSQL"]
    redis-tcp      = [6379, 6379, "tcp", "Redis"]
    memcached-tcp  = [11211, 11211, "tcp", "Memcached"]
    # Machines
    ssh-tcp = [22, 22, "tcp", "SSH"]
    rdp-tcp = [3389, 3389, "tcp", "Remote Desktop"]
    rdp-udp = [3389, 3389, "udp", "Remote Desktop"]
    nfs-tcp = [2049, 2049, "tcp", "NFS and EFS"]
    ntp-udp = [123, 123, "udp", "NTP"]
    # Everything
    all-all       = [-1, -1, "-1", "All protocols"]
    all-tcp       = [0, 65535, "tcp", "All TCP ports"]
    all-udp       = [0, 65535, "udp", "All UDP ports"]
    all-icmp      = [-1, -1, "icmp", "All of ICMP"]
    all-ipv6-icmp = [-1, -1, 58, "All of ICMPv6"]
    # What is not known by name
    _ = ["", "", ""]
  }
}

variable "auto_groups" {
  description = "Groups of rules for a kind of service"
  type        = map(map(list(string)))

  default = {
    http-80 = {
      ingress_rules     = ["http-80-tcp"]
      ingress_with_self = ["all-all"]
      egress_rules      = ["all-all"]
    }
    web = {
      ingress_rules     = ["http-80-tcp", "http-8080-tcp", "https-443-tcp"]
      ingress_with_self = ["all-all"]
      egress_rules      = ["all-all"]
    }
    mysql = {
      ingress_rules     = ["mysql-tcp"]
      ingress_with_self = ["all-all"]
      egress_rules      = ["all-all"]
    }
  }
}
