import { expect, test } from 'vitest'
import { networkOfAddress, signInLimit } from '#app/platform/sign-in/network.server.ts'
import { useSettings } from '#tests/support/settings.ts'

useSettings({ SIGN_IN_LIMIT: 20, SHARED_NETWORKS: ['192.0.2.0/24', '2001:db8:1::/48'] })

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['none', 'none'],
])('attempts from %s are counted for %s', (address, network) => {
	expect(networkOfAddress(address)).toBe(network)
})

test.each([
	['192.0.2.7', 200],
	['::ffff:192.0.2.7', 200],
	['192.0.3.7', 20],
	['2001:db8:1:2::1', 200],
	['2001:db8:2::1', 20],
	['none', 20],
])('from %s so many may fail: %s', (address, most) => {
	const request = new Request('http://site.example/', { headers: { 'x-client-address': address } })
	expect(signInLimit(request)).toBe(most)
})
