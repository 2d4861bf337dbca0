import { readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import { readTexts, readTextsByFile, writeTexts } from '#app/i18n/exchange/catalogue-files.ts'
import { type Examined, examine, type Known, takenOver } from '#app/i18n/exchange/examine.ts'
import {
	countStates,
	listTranslations,
	type Offered,
	type OfferedFile,
	recordTranslated,
} from '#app/i18n/exchange/translation-states.ts'
import { readXliff, writeXliff } from '#app/i18n/exchange/xliff.ts'
import { readTranslations, writeTranslations } from '#app/workbook/translation-sheet.ts'
import { fallbackLanguage, languages } from '#workflows/languages.ts'

/** Where the words are, and where the command says what it did. */
type Surroundings = { root: string; print: (line: string) => void }

const translated = languages.filter((language) => language !== fallbackLanguage).toSorted()

const usage = `npm run words -- status                    how much of each language is translated
npm run words -- export LANG [--xlsx] [--all] [--out FILE]
                                           what is new or changed as XLIFF 2.0, or as a workbook; --all: everything
npm run words -- import FILE               takes a file of a translator over
npm run words -- mark LANG [ID …]          records that texts edited by hand are translated; an id or its beginning
npm run words -- find TEXT                 the texts of all languages that contain it, with their ids: to rename a term
LANG is one of ${translated.join(', ')}.`

/** Runs the command; returns its exit code: 1 if something is refused or not translated. */
export async function runWords(args: string[], surroundings: Surroundings): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			xlsx: { type: 'boolean' },
			all: { type: 'boolean' },
			out: { type: 'string' },
			help: { type: 'boolean' },
		},
	})
	const [command, subject = '', ...more] = positionals
	if (values.help) {
		surroundings.print(usage)
		return 0
	}
	if (command === 'status') return printStatus(surroundings)
	if (command === 'import' && subject) return importFile(subject, surroundings)
	if (command === 'find' && subject) return findTexts([subject, ...more].join(' '), surroundings)
	if (translated.some((language) => language === subject)) {
		if (command === 'export') return exportTexts(subject, values, surroundings)
		if (command === 'mark') return markTranslated(subject, more, surroundings)
	}
	surroundings.print(usage)
	return 1
}

function printStatus({ root, print }: Surroundings): number {
	print('language  translated     new  changed')
	const open = translated.map((language) => {
		const counts = countStates(listTranslations(root, language))
		const cells = [
			String(counts.translated).padStart(10),
			String(counts.new).padStart(6),
			String(counts.changed).padStart(7),
		]
		print(`${language.padEnd(8)}  ${cells.join('  ')}`)
		return counts.new + counts.changed
	})
	return open.every((count) => count === 0) ? 0 : 1
}

const counted = ({ length }: readonly unknown[]) => `${length} ${length === 1 ? 'text' : 'texts'}`

/** Prints the texts that contain these words, whatever their case; 1 where there are none. */
function findTexts(wanted: string, { root, print }: Surroundings): number {
	const found = languages.flatMap((language) =>
		[...readTexts(root, language)]
			.filter(([, text]) => text.toLocaleLowerCase(language).includes(wanted.toLocaleLowerCase(language)))
			.map(([id, text]) => `${language}  ${id}  ${text}`),
	)
	for (const line of found) print(line)
	print(`${counted(found)} with “${wanted}”`)
	return found.length > 0 ? 0 : 1
}

type Wanted = { xlsx?: boolean; all?: boolean; out?: string }

async function exportTexts(language: string, wanted: Wanted, { root, print }: Surroundings): Promise<number> {
	const translations = listTranslations(root, language).filter(
		({ state }) => wanted.all || state !== 'translated',
	)
	if (translations.length === 0) {
		print(`There is nothing to translate into ${language}.`)
		return 0
	}
	const out = wanted.out ?? `words-${language}.${wanted.xlsx ? 'xlsx' : 'xlf'}`
	const content = wanted.xlsx
		? await writeTranslations(language, translations)
		: writeXliff(language, translations, readTextsByFile(root, fallbackLanguage))
	writeFileSync(out, content)
	print(`${out}: ${counted(translations)} to translate into ${language}`)
	return 0
}

async function importFile(path: string, surroundings: Surroundings): Promise<number> {
	const { root, print } = surroundings
	const file = await readOffered(path)
	if ('refused' in file) {
		print(`REFUSED  ${path} ${file.refused}`)
		return 1
	}
	if (!translated.some((language) => language === file.language)) {
		print(`REFUSED  ${path} is not in one of the languages ${translated.join(', ')}`)
		return 1
	}
	const known = knownOf(root, file.language)
	const taken = takenOver(file.offered, known)
	if (!isAccepted(examine(taken, known), surroundings)) return 1
	const texts = new Map(
		[...known.translations].flatMap(([id, { target }]) => (target === undefined ? [] : [[id, target]])),
	)
	for (const { id, target } of taken) texts.set(id, target)
	const written = writeTexts(root, file.language, texts)
	record(root, file.language, taken)
	print(`${counted(taken)} taken over${written.length > 0 ? `; changed: ${written.join(', ')}` : ''}`)
	return 0
}

async function readOffered(path: string): Promise<OfferedFile> {
	const content = readFileSync(path)
	return extname(path).toLowerCase() === '.xlsx' ? readTranslations(content) : readXliff(content)
}

const knownOf = (root: string, language: string): Known => ({
	language,
	translations: new Map(listTranslations(root, language).map((translation) => [translation.id, translation])),
})

function isAccepted({ refused, warnings }: Examined, { print }: Surroundings): boolean {
	for (const warning of warnings) print(`look at  ${warning}`)
	for (const refusal of refused) print(`REFUSED  ${refusal}`)
	if (refused.length > 0) print('Nothing was written.')
	return refused.length === 0
}

function record(root: string, language: string, offered: readonly Offered[]) {
	recordTranslated(root, language, new Map(offered.map(({ id, source }) => [id, source])))
}

/** Checks the texts as they stand like those of a file. Without ids: everything that has a text. */
function markTranslated(language: string, ids: readonly string[], surroundings: Surroundings): number {
	const { root, print } = surroundings
	const known = knownOf(root, language)
	const all = [...known.translations.values()].filter(({ target }) => target !== undefined)
	const isNamed = (id: string, name: string) => id === name || id.startsWith(`${name}.`)
	const unknown = ids.filter((name) => !all.some(({ id }) => isNamed(id, name)))
	for (const name of unknown) print(`REFUSED  ${name}: there is no such text`)
	if (unknown.length > 0) return 1
	const named = all.filter(({ id }) => ids.length === 0 || ids.some((name) => isNamed(id, name)))
	const offered = named.map(({ id, source, target = '' }) => ({ id, source, target, isDone: true }))
	if (!isAccepted(examine(offered, known), surroundings)) return 1
	record(root, language, offered)
	print(`${counted(offered)} of ${language} recorded as translated`)
	return 0
}
