import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type {
	Activity,
	Measured,
	Narratives,
	Organisation,
	Publisher,
	Result,
	Transaction,
} from './activity.ts'

// XML 1.0 has no place for these, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as XML can hold it: without control characters and halves of characters. */
const writable = (text: string) => text.toWellFormed().replace(unwritable, '')

/** Adds a text in its languages. */
function addNarratives(to: XMLBuilder, texts: Narratives): void {
	for (const { language, text } of texts) to.ele('narrative', { 'xml:lang': language }).txt(writable(text))
}

/** Adds an empty element for each of some codes. */
function addCodes(
	to: XMLBuilder,
	name: string,
	codes: readonly { vocabulary: string; code: string; percentage?: number }[],
): void {
	for (const { vocabulary, code, percentage } of codes)
		to.ele(name, { vocabulary, code, ...(percentage !== undefined && { percentage: String(percentage) }) })
}

/** Adds an amount of money. */
function addValue(
	to: XMLBuilder,
	{ amount, currency, valueDate }: { amount: number; currency?: string; valueDate?: string },
): void {
	to.ele('value', {
		...(currency && { currency }),
		...(valueDate && { 'value-date': valueDate }),
	}).txt(String(amount))
}

function addMeasured(to: XMLBuilder, name: 'target' | 'actual', { value, sex }: Measured) {
	const written = to.ele(name, { value: String(value) })
	if (sex) written.ele('dimension', { name: 'sex', value: sex })
}

/** Adds an output with its one indicator, counted in units over one period. */
function writeResult(to: XMLBuilder, { title, baseline, from, to: until, target, actual }: Result): void {
	const result = to.ele('result', { type: '1' })
	addNarratives(result.ele('title'), title)
	const indicator = result.ele('indicator', { measure: '1' })
	addNarratives(indicator.ele('title'), title)
	indicator.ele('baseline', { year: String(baseline.year), value: String(baseline.value) })
	const period = indicator.ele('period')
	period.ele('period-start', { 'iso-date': from })
	period.ele('period-end', { 'iso-date': until })
	addMeasured(period, 'target', target)
	for (const measured of actual) addMeasured(period, 'actual', measured)
}

function addReporter(to: XMLBuilder, { identifier, type, name }: Publisher) {
	addNarratives(to.ele('reporting-org', { ref: identifier, type }), name)
}

function addContact(to: XMLBuilder, { name, email, website }: Publisher) {
	const contact = to.ele('contact-info', { type: '1' })
	addNarratives(contact.ele('organisation'), name)
	if (email) contact.ele('email').txt(email)
	if (website) contact.ele('website').txt(website)
}

function addTransaction(to: XMLBuilder, transaction: Transaction) {
	const { type, day, provider, receiver } = transaction
	const written = to.ele('transaction')
	written.ele('transaction-type', { code: type })
	written.ele('transaction-date', { 'iso-date': day })
	addValue(written, transaction)
	if (provider) addOrganisation(written, 'provider-org', provider)
	if (receiver) addOrganisation(written, 'receiver-org', receiver)
}

function addOrganisation(
	to: XMLBuilder,
	element: string,
	{ name, ref, type }: Organisation,
	others: { role?: string } = {},
) {
	const given = { ...others, ...(type && { type }), ...(ref && { ref }) }
	to.ele(element, given).ele('narrative').txt(writable(name))
}

/** In the order of the schema. */
function addDefaults(to: XMLBuilder, { collaboration, flow, finance, aid, tied }: Activity['defaults']) {
	to.ele('collaboration-type', { code: collaboration })
	if (flow) to.ele('default-flow-type', { code: flow })
	to.ele('default-finance-type', { code: finance })
	to.ele('default-aid-type', { code: aid, vocabulary: '1' })
	to.ele('default-tied-status', { code: tied })
}

function addPlaces(to: XMLBuilder, { places }: Activity) {
	const share = (percentage: number | undefined) =>
		percentage === undefined ? {} : { percentage: String(percentage) }
	for (const { code, percentage } of places.filter(({ vocabulary }) => vocabulary === undefined))
		to.ele('recipient-country', { code, ...share(percentage) })
	for (const { code, vocabulary, percentage } of places)
		if (vocabulary !== undefined) to.ele('recipient-region', { code, vocabulary, ...share(percentage) })
}

/** The order of the elements is that of the schema. */
function addActivity(to: XMLBuilder, activity: Activity, publisher: Publisher) {
	const written = to.ele('iati-activity', {
		'last-updated-datetime': activity.updatedAt,
		'xml:lang': 'en',
		hierarchy: String(activity.hierarchy),
	})
	written.ele('iati-identifier').txt(activity.id)
	addReporter(written, publisher)
	addNarratives(written.ele('title'), activity.title)
	addNarratives(written.ele('description', { type: '1' }), activity.description)
	for (const { role, ...organisation } of activity.participants)
		addOrganisation(written, 'participating-org', organisation, { role })
	written.ele('activity-status', { code: activity.status })
	for (const { type, day } of activity.dates) written.ele('activity-date', { type, 'iso-date': day })
	addContact(written, publisher)
	addPlaces(written, activity)
	addCodes(written, 'sector', activity.sectors)
	for (const { text, ...codes } of activity.tags) written.ele('tag', codes).ele('narrative').txt(text)
	for (const { code, significance } of activity.markers)
		written.ele('policy-marker', { vocabulary: '1', code, ...(significance && { significance }) })
	addDefaults(written, activity.defaults)
	for (const budget of activity.budgets) {
		const period = written.ele('budget', { type: '1', status: budget.status })
		period.ele('period-start', { 'iso-date': budget.from })
		period.ele('period-end', { 'iso-date': budget.to })
		addValue(period, budget)
	}
	for (const transaction of activity.transactions) addTransaction(written, transaction)
	for (const { type, id } of activity.related) written.ele('related-activity', { type, ref: id })
	for (const result of activity.results) writeResult(written, result)
	return written
}

/** The activities as a file of IATI 2.03, dated `now` (ISO 8601). */
export function writeActivities(activities: readonly Activity[], publisher: Publisher, now: string): string {
	const file = create({ version: '1.0', encoding: 'UTF-8' }).ele('iati-activities', {
		version: '2.03',
		'generated-datetime': now,
	})
	// Each is written and forgotten before the next: the tree of all would take hundreds of megabytes.
	const head = file.end({ prettyPrint: false }).replace(/\/>$/, '>')
	const parts = activities.map((activity) => {
		const part = create().ele('part')
		return addActivity(part, activity, publisher).toString()
	})
	return `${[head, ...parts].join('\n')}\n</iati-activities>\n`
}

/** The publisher as an organization file of IATI 2.03, dated `now` (ISO 8601). */
export function writeOrganization(publisher: Publisher, now: string): string {
	const file = create({ version: '1.0', encoding: 'UTF-8' }).ele('iati-organisations', {
		version: '2.03',
		'generated-datetime': now,
	})
	const written = file.ele('iati-organisation', { 'last-updated-datetime': now, 'xml:lang': 'en' })
	written.ele('organisation-identifier').txt(publisher.identifier)
	addNarratives(written.ele('name'), publisher.name)
	addReporter(written, publisher)
	return `${file.end({ prettyPrint: true })}\n`
}
