import { organizationTypes } from '#workflows/iati/publisher.ts'
import { isOneOf } from '#workflows/names.ts'

// The codes that this product writes, of the code lists of IATI 2.03 by their names; taken over on 29 November 2026.
const codeLists = {
	ActivityStatus: ['1', '2', '3', '4', '5', '6'],
	ActivityDateType: ['1', '2', '3', '4'],
	AidType: ['C01', 'D02'],
	OrganisationRole: ['1', '2', '3', '4'],
	OrganisationType: organizationTypes,
	PolicyMarker: ['1'],
	PolicySignificance: ['0', '1', '2', '3', '4'],
	RelatedActivityType: ['1', '2', '3', '4', '5'],
	Sector: ['15190'],
	TransactionType: ['4', '11'],
	'UNSDG-Targets': ['10.7', '16.2', '16.a', '17.9', '5.2'],
} satisfies Record<string, readonly string[]>

export type CodeList = keyof typeof codeLists

/** Whether a code is in one of these lists. */
export const isCode = (list: CodeList, code: string) => isOneOf(codeLists[list], code)
