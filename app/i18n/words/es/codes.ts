import { decisions } from './codes/decisions.ts'
import { filing } from './codes/filing.ts'
import { needs } from './codes/needs.ts'
import { people } from './codes/people.ts'

export const codes = {
	...needs,
	...filing,
	...decisions,
	decisionReasons: { ...decisions.declineReasons, ...decisions.holdReasons },
	...people,
}
