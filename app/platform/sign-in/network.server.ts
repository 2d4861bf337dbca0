import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { env } from '#app/platform/env.server.ts'

const GROUPS = 8
/** An access line is given a whole network of this length: one machine could use each of its addresses. */
const OWN_GROUPS = 4

/** The network a request comes from, as attempts are counted: an address of IPv4, or the /64 of IPv6. */
export function networkOf({ headers }: Request): string {
	return networkOfAddress(headers.get('x-client-address') ?? 'none')
}

/** The same for an address; what is no address stands for itself. */
export function networkOfAddress(address: string): string {
	const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
	if (mapped) return mapped
	if (!isIPv6(address)) return address
	const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
	const first = head.split(':').filter(Boolean)
	const last = (tail ?? '').split(':').filter(Boolean)
	const zeros = tail === undefined ? 0 : GROUPS - first.length - last.length
	const all = [...first, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...last]
	const own = all.slice(0, OWN_GROUPS).map((group) => Number.parseInt(group, 16).toString(16))
	return `${own.join(':')}::/64`
}

/** How many times as many wrong attempts a network that many people share may make. */
const SHARED_TIMES = 10

/** How many times the limit of a network applies to that of a request: where the operator says that many people share it. */
export const timesShared = ({ headers }: Request): number =>
	isShared(headers.get('x-client-address') ?? '') ? SHARED_TIMES : 1

/** Wrong attempts to sign in from one network in five minutes. */
export const signInLimit = (request: Request): number => env.SIGN_IN_LIMIT * timesShared(request)

let made: { from: string[]; list: BlockList } | undefined

function isShared(address: string): boolean {
	if (made?.from !== env.SHARED_NETWORKS)
		made = { from: env.SHARED_NETWORKS, list: listOf(env.SHARED_NETWORKS) }
	if (isIPv4(address)) return made.list.check(address, 'ipv4')
	return isIPv6(address) && made.list.check(address, 'ipv6')
}

function listOf(networks: readonly string[]): BlockList {
	const list = new BlockList()
	for (const network of networks) {
		const [address = '', bits] = network.split('/')
		list.addSubnet(address, Number(bits), isIPv4(address) ? 'ipv4' : 'ipv6')
	}
	return list
}
