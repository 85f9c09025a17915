// SPDX-License-Identifier: GPL-2.0-only
/*
 * The kernel's side of the library xdplua (packet/packet.h): the XDP buffer,
 * redirection, routes. Called from callbacks only, so BH is off and RCU read
 * side; nothing here raises.
 */
#include <linux/etherdevice.h>
#include <linux/filter.h>
#include <linux/if_arp.h>
#include <linux/inetdevice.h>
#include <linux/timekeeping.h>
#include <net/arp.h>
#include <net/ip_fib.h>
#include <net/xdp.h>

#include "xdplua.h"

#include "lunatik.h"
#include "packet/packet.h"

int packet_now(lua_State *L, struct packet *packet)
{
	const struct xdp_buff *xdp = xdplua_state_of(L)->xdp;
	long room;

	if (!xdp)
		return 0;
	packet->data = xdp->data;
	packet->size = xdp->data_end - xdp->data;
	/* a driver that does not say how big its buffer is gives no room */
	room = xdp->frame_sz && xdp->frame_sz <= PAGE_SIZE ?
	       xdp_data_hard_end(xdp) - xdp->data_end : 0;
	packet->room = max(room, 0L);
	return 1;
}

void packet_resize(lua_State *L, size_t size)
{
	struct xdplua_state *state = xdplua_state_of(L);

	state->xdp->data_end = state->xdp->data + size;
	lunatik_resize(L, size);
}

void packet_count_no_room(lua_State *L)
{
	xdplua_count(this_cpu_ptr(xdplua_state_of(L)->att->counters), XDPLUA_STAT_NO_ROOM);
}

u32 packet_ifindex(lua_State *L)
{
	return xdplua_state_of(L)->xdp->rxq->dev->ifindex;
}

s64 packet_clock(lua_State *L)
{
	return ktime_get_mono_fast_ns();
}

/* What bpf_redirect() does. */
const char *packet_redirect(lua_State *L, lua_Integer ifindex)
{
	const struct net_device *dev = xdplua_state_of(L)->xdp->rxq->dev;
	struct bpf_redirect_info *ri;
	bool found;

	rcu_read_lock();
	found = ifindex > 0 && ifindex <= INT_MAX && dev_get_by_index_rcu(dev_net(dev), ifindex);
	rcu_read_unlock();
	if (!found)
		return "there is no such interface";
	if (WARN_ON_ONCE(!bpf_net_ctx_get()))
		return "this packet can't be redirected";
	ri = bpf_net_ctx_get_ri();
	ri->flags = 0;
	ri->tgt_index = ifindex;
	ri->map_id = INT_MAX;
	ri->map_type = BPF_MAP_TYPE_UNSPEC;
	return NULL;
}

/* The next hop's and the device's addresses; RCU read side. */
/* inet_select_addr() would take another interface's, where this has none. */
static u32 address_of(const struct net_device *dev)
{
	const struct in_device *in_dev = __in_dev_get_rcu(dev);
	const struct in_ifaddr *address;

	if (!in_dev)
		return 0;
	in_dev_for_each_ifa_rcu(address, in_dev)
		if (!(READ_ONCE(address->ifa_flags) & IFA_F_SECONDARY) &&
		    address->ifa_scope == RT_SCOPE_UNIVERSE)
			return ntohl(address->ifa_local);
	return 0;
}

static const char *find_neighbour(struct fib_nh_common *nhc, u32 destination,
				  struct packet_route *route)
{
	struct net_device *dev = nhc->nhc_dev;
	__be32 next_hop = htonl(destination);
	struct neighbour *neigh;

	if (nhc->nhc_lwtstate)
		return "the route leads into a tunnel";
	if (nhc->nhc_gw_family && nhc->nhc_gw_family != AF_INET)
		return "the next hop is not IPv4";
	if (nhc->nhc_gw_family)
		next_hop = nhc->nhc_gw.ipv4;
	if (!dev || dev->type != ARPHRD_ETHER || dev->addr_len != ETH_ALEN)
		return "the route's interface is not Ethernet";
	neigh = __ipv4_neigh_lookup_noref(dev, (__force u32)next_hop);
	if (!neigh || !(READ_ONCE(neigh->nud_state) & NUD_VALID))
		return "the next hop's MAC address is not known";
	neigh_ha_snapshot(route->to, neigh, dev);
	ether_addr_copy(route->from, dev->dev_addr);
	route->ifindex = dev->ifindex;
	route->source = address_of(dev);
	return NULL;
}

static const char *find_route(struct net_device *dev, const struct packet *packet,
			      u32 destination, struct packet_route *route)
{
	struct in_device *in_dev = __in_dev_get_rcu(dev);
	struct flowi4 flow = {
		.flowi4_iif = dev->ifindex,
		.flowi4_scope = RT_SCOPE_UNIVERSE,
		.daddr = htonl(destination),
	};
	struct fib_result res = {};
	struct ipv4 ip;

	if (!in_dev || !IN_DEV_FORWARD(in_dev))
		return "forwarding is disabled on the interface";
	if (!ipv4_find(packet, &ip)) {
		flow.saddr = htonl(get32(ip.header + 12));
		flow.flowi4_tos = ip.header[1] & INET_DSCP_MASK;
		flow.flowi4_proto = ip.header[9];
	}
	if (fib_lookup(dev_net(dev), &flow, &res, FIB_LOOKUP_NOREF) || !res.nhc)
		return "there is no route";
	if (res.type != RTN_UNICAST)
		return "the route forwards nothing";
	/* of several next hops the first: fib_select_path() is not exported */
	if (packet->size - ETH_HLEN > READ_ONCE(res.nhc->nhc_dev->mtu))
		return "the packet is too long for the route's interface";
	return find_neighbour(res.nhc, destination, route);
}

const char *packet_route(lua_State *L, const struct packet *packet, u32 destination,
			 struct packet_route *route)
{
	const char *problem;

	rcu_read_lock();
	problem = find_route(xdplua_state_of(L)->xdp->rxq->dev, packet, destination, route);
	rcu_read_unlock();
	return problem;
}
