import type { Row } from './row.ts'
import { account } from './rows/account.ts'
import { deliveries } from './rows/deliveries.ts'
import { drafts } from './rows/drafts.ts'
import { needs } from './rows/needs.ts'
import { office } from './rows/office.ts'
import { open } from './rows/open.ts'
import { programmes } from './rows/programmes.ts'
import { requests } from './rows/requests.ts'

/**
 * What everybody gets: a row a route, a column a post. The columns are those of `people.ts`: signed out and with half of
 * a session; the posts of a State, each of the own and of a foreign one; the office, where officer and manager have a
 * foreign colleague; donors, of one's own programme and not; the administrator.
 */
export const table: Record<string, Row> = {
	...drafts,
	...requests,
	...needs,
	...deliveries,
	...programmes,
	...office,
	...account,
	...open,
}
