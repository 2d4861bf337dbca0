import type { State } from '#prisma/generated/client.ts'
import type { TreatyStatus } from '#workflows/vocabulary.ts'

type Recorded = Pick<
	State,
	| 'treatyStatus'
	| 'treatyStatusOn'
	| 'treatyStatusSource'
	| 'conventionStatus'
	| 'conventionStatusOn'
	| 'conventionStatusSource'
>

/** The status of a State under one instrument; date and source are null where no administrator entered them. */
export type TreatyStanding = {
	instrument: 'convention' | 'protocol'
	status: TreatyStatus
	on: Date | null
	source: string | null
}

/** The status of a State under the Convention and under the Protocol, in this order. */
export const treatiesOf = (state: Recorded): TreatyStanding[] => [
	{
		instrument: 'convention',
		status: state.conventionStatus,
		on: state.conventionStatusOn,
		source: state.conventionStatusSource,
	},
	{
		instrument: 'protocol',
		status: state.treatyStatus,
		on: state.treatyStatusOn,
		source: state.treatyStatusSource,
	},
]
