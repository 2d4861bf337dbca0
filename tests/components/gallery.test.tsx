import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test, vi } from 'vitest'
import { eventForms } from '#app/forms/event-forms.ts'
import { ShownForm } from '#app/routes/dev.components/shown-form.tsx'
import { ShownMatrix } from '#app/routes/dev.components_.records/route.tsx'
import { ShownClocks, ShownPeople, ShownSteps } from '#app/routes/dev.components_.records/shown-people.tsx'
import { ShownRecords } from '#app/routes/dev.components_.records/shown-records.tsx'
import { languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

/**
 * Parts that a gallery cannot hold, since each acts on the whole page: the frame of a record, what asks again how far work
 * is.
 */
const wholePages = new Set([
	'app/components/record/delivery-page.tsx',
	'app/components/record/need-page.tsx',
	'app/components/record/person-page.tsx',
	'app/components/record/programme-page.tsx',
	'app/components/record/request-page.tsx',
	'app/components/record/state-page.tsx',
	'app/components/ui/progress.tsx',
])
const folders = ['ui', 'layout', 'list', 'record', 'form', 'matrix', 'charts', 'event']

const partsIn = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.tsx'))
		.map((name) => `${folder}/${name}`)

/** The modules of ours that a file loads; what it imports as a type alone is not shown. */
function loadedBy(path: string): string[] {
	const text = readFileSync(path, 'utf8').replaceAll(/^(?:import|export) type [^;]*? from '.*'$/gm, '')
	return [...text.matchAll(/ from '(#app\/|\.)([^']+\.tsx?)'/g)].map(([, start = '', rest = '']) =>
		start === '#app/' ? `app/${rest}` : posix.join(posix.dirname(path), start + rest),
	)
}

test('every part of the pages is shown in the gallery of components', () => {
	const galleries = readdirSync('app/routes').filter((name) => name.startsWith('dev.components'))
	expect(galleries.length).toBeGreaterThan(2)
	const reached = new Set<string>()
	// The frame of every page is around those of the gallery.
	const ahead = ['app/root.tsx', ...galleries.flatMap((name) => partsIn(`app/routes/${name}`))]
	for (let path = ahead.pop(); path; path = ahead.pop()) {
		if (reached.has(path)) continue
		reached.add(path)
		// The test looks for pages; what they read does not matter.
		if (!path.endsWith('.server.ts'))
			ahead.push(...loadedBy(path).filter((to) => to.startsWith('app/components/')))
	}
	const parts = folders.flatMap((name) => partsIn(`app/components/${name}`))
	expect(parts.filter((path) => !reached.has(path) && !wholePages.has(path))).toEqual([])
	expect([...wholePages].filter((path) => reached.has(path))).toEqual([])
})

test.each(languages)('the parts of records have words for all that they show in %s', (language) => {
	const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined)
	const forms = eventForms('need', ['reopenNeed', 'accept', 'decline'])
	const html = [
		<ShownForm key="form" />,
		<ShownMatrix key="matrix" />,
		<ShownPeople key="people" />,
		<ShownRecords key="records" />,
		<ShownClocks key="clocks" />,
		<ShownSteps key="steps" forms={forms} />,
	].map((part) => render(part, language))
	expect(complained.mock.calls).toEqual([])
	for (const part of html) expect(part.length).toBeGreaterThan(500)
	complained.mockRestore()
})
