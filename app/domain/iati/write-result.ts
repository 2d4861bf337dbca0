import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Measured, Result } from './activity.ts'
import { addNarratives } from './xml-parts.ts'

function addMeasured(to: XMLBuilder, name: 'target' | 'actual', { value, sex }: Measured) {
	const written = to.ele(name, { value: String(value) })
	if (sex) written.ele('dimension', { name: 'sex', value: sex })
}

/** Adds an output with its one indicator, counted in units over one period. */
export function writeResult(
	to: XMLBuilder,
	{ title, baseline, from, to: until, target, actual }: Result,
): void {
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
