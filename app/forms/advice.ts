import type { NeedSection, RequestSection } from './section-names.ts'

type Values = Record<string, unknown>

/** Advice at a field; the words are `draft.advice.<key>`. It never blocks a form. */
export type Advice = { field: string; key: AdviceKey }
export type AdviceKey =
	| 'maintenanceMissing'
	| 'womenBelow30'
	| 'legalBasisNo'
	| 'consigneeMissing'
	| 'freeMail'
	| 'minimumRatio'
	| 'stockCovers'
type Rule = Advice & { when: (values: Values) => boolean }

const rule = (field: string, key: AdviceKey, when: Rule['when']): Rule => ({ field, key, when })

const textOf = (value: unknown) => String([value].flat()[0] ?? '').trim()
const isFilled = (value: unknown) => textOf(value) !== ''
const numberOf = (value: unknown) => Number(textOf(value)) || 0
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null
const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isObject) : [])
const sum = (rows: readonly Values[], field: string) =>
	rows.reduce((total, row) => total + numberOf(row[field]), 0)

/** Public e-mail providers; the part before the last dot is enough. */
const freeMail =
	/@([\w-]+\.)*(gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|aol|gmx|proton(mail)?|zoho|yandex|rambler|qq|163|126|sina|foxmail|maktoob)(\.[a-z]{2,3}){1,2}$|@(mail|bk|list|inbox)\.ru$|@(mail|laposte|orange|wanadoo)\.(com|net|fr)$/i
const hasFreeMail = (contact: unknown) => isObject(contact) && freeMail.test(textOf(contact.email))

/** The minimum useful quantity is almost the whole: a partial offer is then hardly possible. */
const isNearlyAll = (minimum: unknown, quantity: unknown) =>
	numberOf(quantity) >= 5 &&
	numberOf(minimum) <= numberOf(quantity) &&
	numberOf(minimum) > numberOf(quantity) * 0.9

/** A page with almost no answers does not list what is missing. */
const isBegun = ({ lines }: Values) => rowsOf(lines).some(({ description }) => isFilled(description))

const rules: Partial<Record<RequestSection | NeedSection, Rule[]>> = {
	institution: [
		rule('contactPrimary', 'freeMail', ({ contactPrimary }) => hasFreeMail(contactPrimary)),
		rule('contactAlternate', 'freeMail', ({ contactAlternate }) => hasFreeMail(contactAlternate)),
	],
	situation: [rule('legalBasis', 'legalBasisNo', ({ legalBasis }) => textOf(legalBasis) === 'NO')],
	training: [
		rule('womenTarget', 'womenBelow30', ({ womenTarget }) => {
			return isFilled(womenTarget) && numberOf(womenTarget) < 30
		}),
		rule('minimumParticipants', 'minimumRatio', ({ minimumParticipants, participants }) =>
			isNearlyAll(minimumParticipants, participants),
		),
	],
	equipment: [
		rule('lines', 'minimumRatio', ({ lines }) =>
			rowsOf(lines).some(({ minimumQuantity, quantity }) => isNearlyAll(minimumQuantity, quantity)),
		),
		rule('stock', 'stockCovers', ({ stock, lines }) => {
			const asked = sum(rowsOf(lines), 'quantity')
			return asked > 0 && sum(rowsOf(stock), 'working') >= asked
		}),
		rule('maintenanceAmount', 'maintenanceMissing', (values) => {
			return (
				numberOf(values.maintenanceAmount) === 0 && (isBegun(values) || isFilled(values.maintenanceAmount))
			)
		}),
		rule('consignee', 'consigneeMissing', (values) => isBegun(values) && !isFilled(values.consignee)),
	],
	advisory: [
		rule('minimumQuantity', 'minimumRatio', ({ minimumQuantity, quantity }) =>
			isNearlyAll(minimumQuantity, quantity),
		),
	],
}

/** Returns advice on the typed or stored values of a section. */
export const adviceFor = (section: RequestSection | NeedSection, values: Values): Advice[] =>
	(rules[section] ?? []).filter(({ when }) => when(values)).map(({ field, key }) => ({ field, key }))

/** The words of the advice that a section can have. */
export const adviceKeys = (section: RequestSection | NeedSection): AdviceKey[] =>
	(rules[section] ?? []).map(({ key }) => key)

/** The fields of a section that can have advice. */
export const advisedFields = (section: RequestSection | NeedSection): string[] =>
	(rules[section] ?? []).map(({ field }) => field)
