import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Activity, Publisher, Transaction } from './activity.ts'
import { writeResult } from './write-result.ts'
import { addCodes, addNarratives, addValue, writable } from './xml-parts.ts'

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
	for (const [name, text] of [
		['provider-org', provider],
		['receiver-org', receiver],
	] as const)
		if (text) written.ele(name).ele('narrative').txt(writable(text))
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
	for (const { name, role, type, ref } of activity.participants) {
		const given = { role, ...(type && { type }), ...(ref && { ref }) }
		written.ele('participating-org', given).ele('narrative').txt(writable(name))
	}
	written.ele('activity-status', { code: activity.status })
	for (const { type, day } of activity.dates) written.ele('activity-date', { type, 'iso-date': day })
	addContact(written, publisher)
	addPlaces(written, activity)
	addCodes(written, 'sector', activity.sectors)
	for (const { text, ...codes } of activity.tags) written.ele('tag', codes).ele('narrative').txt(text)
	for (const { code, significance } of activity.markers)
		written.ele('policy-marker', { vocabulary: '1', code, ...(significance && { significance }) })
	written.ele('default-aid-type', { code: activity.aidType, vocabulary: '1' })
	for (const budget of activity.budgets) {
		const period = written.ele('budget', { type: '1', status: '2' })
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
