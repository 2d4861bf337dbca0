import { expect, test } from 'vitest'
import { addressForLog } from '#app/platform/address-for-log.ts'

test.each([
	['/calendar/c2VjcmV0.ics', '/calendar/[removed]'],
	['/Calendar/c2VjcmV0.ics?x=1', '/Calendar/[removed]?x=1'],
	['/invitation/c2VjcmV0', '/invitation/[removed]'],
	['/invitation/c2VjcmV0?_data=routes', '/invitation/[removed]?_data=routes'],
	['/sign-in/new-password/c2VjcmV0', '/sign-in/new-password/[removed]'],
	['/account/address/c2VjcmV0?x=1', '/account/address/[removed]?x=1'],
	['/account/address', '/account/address'],
	['/files/c2VjcmV0?download', '/files/[removed]?download'],
	['http://ta.example/files/c2VjcmV0', 'http://ta.example/files/[removed]'],
	[`/some/${'x'.repeat(43)}/more`, '/some/[removed]/more'],
	[
		'/sign-in/office/back?code=c2Vj&state=cmV0&x=1',
		'/sign-in/office/back?code=[removed]&state=[removed]&x=1',
	],
	[
		'/deliveries/01920000-0000-7000-8000-000000000001/files/01920000-0000-7000-8000-000000000002',
		'/deliveries/01920000-0000-7000-8000-000000000001/files/01920000-0000-7000-8000-000000000002',
	],
	[
		'/training/certificates/01920000-0000-7000-8000-000000000001.pdf',
		'/training/certificates/01920000-0000-7000-8000-000000000001.pdf',
	],
	['/requests?text=a+name&status=review', '/requests?text=[removed]&status=review'],
	['/calendar', '/calendar'],
	['/deliveries/1', '/deliveries/1'],
])('%s is logged as %s', (address, logged) => expect(addressForLog(address)).toBe(logged))
