import { expect, test } from 'vitest'
import { addressForLog } from '#app/server/address-for-log.ts'

test.each([
	['/calendar/c2VjcmV0.ics', '/calendar/[removed]'],
	['/Calendar/c2VjcmV0.ics?x=1', '/Calendar/[removed]?x=1'],
	['/invitation/c2VjcmV0', '/invitation/[removed]'],
	['/invitation/c2VjcmV0?_data=routes', '/invitation/[removed]?_data=routes'],
	['/calendar', '/calendar'],
	['/deliveries/1', '/deliveries/1'],
])('%s is logged as %s', (address, logged) => expect(addressForLog(address)).toBe(logged))
