import type { Row } from './row.ts'
import { account } from './rows/account.ts'
import { administration } from './rows/administration.ts'
import { deliveries } from './rows/deliveries.ts'
import { drafts } from './rows/drafts.ts'
import { figures } from './rows/figures.ts'
import { needs } from './rows/needs.ts'
import { office } from './rows/office.ts'
import { open } from './rows/open.ts'
import { programmes } from './rows/programmes.ts'
import { requests } from './rows/requests.ts'

/**
 * The response for each route (row) to each person (column), in the words of `answers.ts`. The columns are those of
 * `people.ts`: signed out, and with an incomplete session; roles of a State, each of the same and of another State;
 * UNODC, with another officer and manager; donors of the programme and of none; the administrator.
 */
export const table: Record<string, Row> = {
	...drafts,
	...requests,
	...needs,
	...deliveries,
	...programmes,
	...office,
	...figures,
	...administration,
	...account,
	...open,
}
