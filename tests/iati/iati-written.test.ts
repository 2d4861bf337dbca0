import { expect, test } from 'vitest'
import { validateXml } from '#app/domain/iati/build-files.server.ts'
import { brokenRules } from '#app/domain/iati/rules/check-file.ts'
import { writeActivities, writeOrganization } from '#app/domain/iati/write-activities.ts'
import { composed, delivery, now, programme, publisher } from './iati-facts.ts'

// The second check reads what was written: each rule is broken in the text of a valid file.

const over = delivery({ status: 'closed', begunOn: '2026-05-04', overOn: '2026-09-01' })
const file = (countries = ['KEN']) =>
	writeActivities(composed([programme({ countries, deliveries: [over] })]), publisher, now)

test('a file that is written keeps every rule of the second check and the schema', async () => {
	for (const xml of [file(), file(['KEN', 'UGA', 'TZA']), file([])]) {
		expect(brokenRules('activities', xml, now)).toEqual([])
		expect(await validateXml('activities', xml)).toEqual([])
	}
	expect(brokenRules('organisations', writeOrganization(publisher, now), now)).toEqual([])
})

const own = '<iati-identifier>XM-DAC-41128-TRN-01-d1<'
/** Rules by what breaks them in the text: the first place of it, or every one. */
const broken: [rule: string, from: string | RegExp, to: string][] = [
	['1.1.1', own, '<iati-identifier>GB-1-TRN<'],
	['1.1.2', own, '<iati-identifier>XM-DAC-41128-TRN-01<'],
	['1.1.21', own, '<iati-identifier>XM-DAC-41128TRN<'],
	['1.1.3', own, '<iati-identifier>XM-DAC-41128<'],
	['1.3.1', own, '<iati-identifier>XM-DAC-41128-TRN <'],
	['1.3.13', own, '<iati-identifier>XM-DAC-41128-TRN|1<'],
	['1.7.1', 'related-activity type="1" ref="', 'related-activity type="1" ref=" '],
	['1.8.1', 'ref="XM-DAC-12-1"', 'ref="XM-DAC-12-1 "'],
	['1.8.13', 'ref="XM-DAC-12-1"', 'ref="XM-DAC/12"'],
	['1.10.1', /(<provider-org [^>]*)ref="/g, '$1ref=" '],
	['1.10.13', /(<provider-org [^>]*)ref="/g, '$1ref="?'],
	['1.14.1', /(<reporting-org )ref="/g, '$1ref=" '],
	['1.14.8', /(<reporting-org )ref="/g, '$1ref="ZZ-'],
	['1.14.13', /(<reporting-org )ref="/g, '$1ref="&amp;'],
	['1.15.1', /(<receiver-org [^>]*)ref="/g, '$1ref=" '],
	['1.15.13', /(<receiver-org [^>]*)ref="/g, '$1ref="|'],
	['2.1.1', /(<sector [^>]*\/>)/, '$1$1'],
	['2.1.2', /<sector ([^>]*)\/>/, '<sector $1 percentage="60"/><sector $1 percentage="50"/>'],
	['2.1.4', /<sector ([^>]*)\/>/, '<sector $1 percentage="60"/>'],
	['2.2.1', '<sector vocabulary="1"', '<sector vocabulary="99"'],
	['3.1.1', '<recipient-country code="KE"/>', '<recipient-country code="KE"/><recipient-country code="UG"/>'],
	[
		'3.1.2',
		/<recipient-country code="KE"\/>/,
		'<recipient-country code="KE" percentage="60"/><recipient-country code="UG" percentage="60"/>',
	],
	['3.1.4', '<recipient-country code="KE"/>', '<recipient-country code="KE" percentage="60"/>'],
	['3.4.1', / percentage="50"/, ''],
	['3.4.2', / percentage="50"/, ' percentage="60"'],
	[
		'3.4.4',
		'<recipient-country code="KE"/>',
		'<recipient-region vocabulary="2" code="014" percentage="60"/>',
	],
	['3.6.2', '</transaction>', '<recipient-country code="KE"/></transaction>'],
	['3.7.1', '<recipient-country code="KE"/>', ''],
	['4.1.1', / xml:lang="\w+"/g, ''],
	['4.3.1', /<title>.*?<\/title>/, '<title><narrative> </narrative></title>'],
	['4.4.1', /(<description [^>]*>).*?<\/description>/, '$1<narrative xml:lang="en"/></description>'],
	['6.2.2', /<sector [^>]*\/>/, ''],
	['6.6.2', '</transaction>', '<sector code="15190"/></transaction>'],
	['6.9.1', /<provider-org .*?<\/provider-org>/, '<provider-org/>'],
	['6.9.2', /<receiver-org .*?<\/receiver-org>/, '<receiver-org/>'],
	['6.10.1', /<participating-org .*?<\/participating-org>/, '<participating-org role="1"/>'],
	['6.11.1', /<activity-date type="[12]" [^>]*>/g, ''],
	['6.14.1', '<collaboration-type', '<policy-marker vocabulary="1" code="1"/><collaboration-type'],
	['7.5.2', / value-date="2025-03-01"/, ''],
	['7.5.3', '<period-end iso-date="2025-12-31"/>', '<period-end iso-date="2026-12-31"/>'],
	['7.8.1', ' currency="USD"', ''],
	['8.6.1', '<period-end iso-date="2026-09-01"/>', '<period-end iso-date="2020-01-01"/>'],
	['8.6.3', '<period-end iso-date="2025-12-31"/>', '<period-end iso-date="2020-01-01"/>'],
	['8.8.1', /(<baseline [^>]*)value="0"/, '$1'],
	['8.8.2', /(<baseline [^>]*)value="0"/, '$1value="none"'],
	['8.9.1', /<target value="25"/, '<target'],
	['8.9.2', /<target value="25"/, '<target value="many"'],
	['8.10.1', /<actual value="22"/, '<actual'],
	['8.10.2', /<actual value="22"/, '<actual value="many"'],
	['9.1.1', 'version="2.03"', 'version="1.05"'],
	['9.4.1', 'activity-date type="3"', 'activity-date type="9"'],
	['9.5.1', 'activity-status code="2"', 'activity-status code="9"'],
	['9.7.1', '<budget type="1" status="2"', '<budget type="1" status="9"'],
	['9.8.1', '<budget type="1"', '<budget type="9"'],
	['9.9.1', /(<budget .*?currency=)"USD"/, '$1"XXL"'],
	['9.10.1', 'collaboration-type code="4"', 'collaboration-type code="5"'],
	['9.12.1', 'contact-info type="1"', 'contact-info type="9"'],
	['9.21.1', 'default-aid-type code="D02"', 'default-aid-type code="Z01"'],
	['9.22.1', 'default-aid-type code="D02" vocabulary="1"', 'default-aid-type code="D02" vocabulary="9"'],
	['9.23.1', 'default-finance-type code="110"', 'default-finance-type code="1"'],
	['9.24.1', 'default-flow-type code="10"', 'default-flow-type code="11"'],
	['9.25.1', 'default-tied-status code="5"', 'default-tied-status code="1"'],
	['9.26.1', 'description type="1"', 'description type="9"'],
	['9.41.1', 'participating-org role="1"', 'participating-org role="9"'],
	['9.42.1', /(participating-org role="1" )type="10"/, '$1type="99"'],
	[
		'9.47.1',
		'<collaboration-type',
		'<policy-marker vocabulary="1" code="77" significance="1"/><collaboration-type',
	],
	[
		'9.48.1',
		'<collaboration-type',
		'<policy-marker vocabulary="1" code="1" significance="9"/><collaboration-type',
	],
	['9.49.1', '<collaboration-type', '<policy-marker vocabulary="5" code="1"/><collaboration-type'],
	['9.50.1', 'recipient-country code="KE"', 'recipient-country code="ZZ"'],
	['9.51.1', 'recipient-region code="014" vocabulary="2"', 'recipient-region code="777" vocabulary="1"'],
	['9.52.1', 'recipient-region code="014" vocabulary="2"', 'recipient-region code="014" vocabulary="7"'],
	['9.53.1', 'related-activity type="1"', 'related-activity type="9"'],
	['9.54.1', /(<reporting-org [^>]*type=)"40"/, '$1"99"'],
	['9.55.1', 'result type="1"', 'result type="7"'],
	['9.60.1', 'indicator measure="1"', 'indicator measure="7"'],
	['9.76.1', 'code="15190"', 'code="00000"'],
	['9.78.1', '<sector vocabulary="1"', '<sector vocabulary="77"'],
	['9.79.1', '<tag vocabulary="3"', '<tag vocabulary="77"'],
	['9.88.1', /(<provider-org )type="10"/, '$1type="77"'],
	['9.89.1', /(<receiver-org )type="40"/, '$1type="77"'],
	['9.93.1', 'transaction-type code="2"', 'transaction-type code="77"'],
	['9.94.1', /(<transaction>.*?currency=)"USD"/, '$1"XXL"'],
	['9.95.1', 'narrative xml:lang="fr"', 'narrative xml:lang="xx"'],
	['9.126.1', '<tag vocabulary="3" code="10.7"', '<tag vocabulary="3" code="99.9"'],
	['11.1.1', /last-updated-datetime="2026/, 'last-updated-datetime="2031'],
	['11.1.2', 'activity-date type="3" iso-date="2026-05-08"', 'activity-date type="3" iso-date="2026-05-01"'],
	['11.1.3', 'activity-date type="4" iso-date="2026-09-01"', 'activity-date type="4" iso-date="2026-05-01"'],
	['11.1.4', 'activity-date type="2" iso-date="2026', 'activity-date type="2" iso-date="2031'],
	['11.1.5', 'activity-date type="4" iso-date="2026', 'activity-date type="4" iso-date="2031'],
	['11.2.1', 'transaction-date iso-date="2026', 'transaction-date iso-date="2031'],
	['11.2.2', /(<transaction>.*?value-date=)"202\d/, '$1"2031'],
	['12.1.1', 'percentage="50"', 'percentage="150"'],
	['12.3.1', /<sector ([^>]*)\/>/, '<sector $1 percentage="150"/>'],
	['102.1.1', '<sector vocabulary="1"', '<sector vocabulary="7"'],
	['107.1.1', 'default-aid-type code="D02" vocabulary="1"', 'default-aid-type code="D02" vocabulary="2"'],
	['107.1.2', /(<default-aid-type [^>]*>)/, '$1$1'],
]

test.each(broken)('rule %s is found broken in a written file', (rule, from, to) => {
	const whole = file()
	const xml = whole.replace(from, to)
	expect(xml).not.toBe(whole)
	expect(brokenRules('activities', xml, now).map((message) => message.split(':')[0])).toContain(rule)
})

const brokenOrganisation: [rule: string, from: string | RegExp, to: string][] = [
	['1.12.1', '<organisation-identifier>', '<organisation-identifier> '],
	['1.12.13', '<organisation-identifier>', '<organisation-identifier>?'],
	['1.18.1', '<reporting-org ref="', '<reporting-org ref=" '],
	['1.18.8', '<reporting-org ref="', '<reporting-org ref="ZZ-'],
	['1.18.13', '<reporting-org ref="', '<reporting-org ref="|'],
	['4.5.1', / xml:lang="en"/, ''],
	['9.95.1', 'narrative xml:lang="en"', 'narrative xml:lang="xx"'],
	['9.97.1', 'version="2.03"', 'version="1.05"'],
	['9.112.1', 'type="40"', 'type="99"'],
	['11.4.1', 'last-updated-datetime="2026', 'last-updated-datetime="2031'],
]

test.each(brokenOrganisation)('rule %s is found broken in the file of the organization', (rule, from, to) => {
	const whole = writeOrganization(publisher, now)
	const xml = whole.replace(from, to)
	expect(xml).not.toBe(whole)
	expect(brokenRules('organisations', xml, now).map((message) => message.split(':')[0])).toContain(rule)
})
