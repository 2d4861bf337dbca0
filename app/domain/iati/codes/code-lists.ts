import { organizationTypes } from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import { currencies } from '#workflows/money/currencies.ts'
import { isOneOf } from '#workflows/names.ts'

// Code lists of IATI 2.03 by their names; taken over on 29 November and 2 December 2026. Of those that are long or open
// (aid and finance types, markers, sectors, targets, languages, currencies), the codes that this product writes.
const codeLists = {
	ActivityDateType: ['1', '2', '3', '4'],
	ActivityStatus: ['1', '2', '3', '4', '5', '6'],
	AidType: ['C01', 'D02'],
	AidTypeVocabulary: ['1', '2', '3', '4'],
	BudgetStatus: ['1', '2'],
	BudgetType: ['1', '2'],
	CollaborationType: ['1', '2', '3', '4', '6', '7', '8'],
	ContactType: ['1', '2', '3', '4'],
	Currency: currencies,
	DescriptionType: ['1', '2', '3', '4'],
	FinanceType: ['110'],
	FlowType: ['10', '20', '21', '22', '30', '35', '36', '37', '40', '50'],
	IndicatorMeasure: ['1', '2', '3', '4', '5'],
	Language: languages,
	OrganisationRole: ['1', '2', '3', '4'],
	OrganisationType: organizationTypes,
	PolicyMarker: ['1'],
	PolicyMarkerVocabulary: ['1', '99'],
	PolicySignificance: ['0', '1', '2', '3', '4'],
	RegionVocabulary: ['1', '2', '99'],
	RelatedActivityType: ['1', '2', '3', '4', '5'],
	ResultType: ['1', '2', '3', '9'],
	Sector: ['15190'],
	SectorVocabulary: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '98', '99'],
	TagVocabulary: ['1', '2', '3', '99'],
	TiedStatus: ['3', '4', '5'],
	TransactionType: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
	'UNSDG-Targets': ['10.7', '16.2', '16.a', '17.9', '5.2'],
	Version: ['2.03'],
} satisfies Record<string, readonly string[]>

export type CodeList = keyof typeof codeLists

/** Whether every code is in one of IATI's lists. */
export const inList = (list: CodeList, codes: readonly string[]) =>
	codes.every((code) => isOneOf<string>(codeLists[list], code))
