import * as z from 'zod'
import { isAhead } from '#app/platform/clock.server.ts'
import { fetchOutside, neighbourMs } from '#app/platform/deadline.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type Chunk, chunksOf, plainText, sentTogether } from './translate-text.ts'

const AT_ONCE = 3
const MOST_BYTES = 2_000_000
const KEPT_MS = 600_000

/** Why the engine translated nothing: it cannot be reached or answers nonsense, or it lacks the language. */
export class EngineError extends Error {
	constructor(readonly reason: 'translationAway' | 'translationUnsupported') {
		super(reason)
	}
}

/** Whether the operator has set an engine. */
export const translates = () => env.TRANSLATE_URL !== undefined

/** Serves a route that exists only where an engine is set, whoever asks. */
export const withEngine =
	<Args, Result>(serve: (args: Args) => Promise<Result>) =>
	async (args: Args): Promise<Result> => {
		if (!translates()) throw Response.json({ reason: 'not-found' }, { status: 404 })
		return serve(args)
	}

/** The engine as readers and the audit trail know it. */
export const engineNames = () => ({
	name: env.TRANSLATE_NAME,
	host: env.TRANSLATE_URL ? new URL(env.TRANSLATE_URL).host : '',
})

/** A translated text; `from` is the language that was stated or detected, null where the engine did not say. */
export type Translation = { text: string; from: string | null }

/**
 * Translates texts into one language: each in full, or null where the time was over. Rejects with an `EngineError` if
 * the engine fails before any text is complete. `from` null lets the engine detect the language of each text.
 */
export async function translateTexts(
	texts: readonly string[],
	from: Language | null,
	to: Language,
): Promise<(Translation | null)[]> {
	const known = await engineLanguages()
	const target = codeIn(known, to)
	const source = from === null ? 'auto' : codeIn(known, from)
	const chunks = texts.map((text) => chunksOf(text))
	const done = new Map<Chunk, Translation>()
	const batches = sentTogether(chunks, from === null)
	// Nothing more is sent after this time: a reader waits, and what is missing can be requested again.
	const until = Date.now() + neighbourMs()
	let failure: unknown
	const work = async () => {
		for (let batch = batches.shift(); batch && !failure && Date.now() < until; batch = batches.shift()) {
			try {
				const answers = await sendBatch(batch, source, target)
				batch.forEach((chunk, at) => {
					const answer = answers[at]
					if (answer) done.set(chunk, answer)
				})
			} catch (error) {
				failure = error
			}
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, work))
	const whole = chunks.map((parts) => joined(parts, done, from))
	if (failure && whole.every((text) => text === null)) throw failure
	return whole
}

function joined(parts: readonly Chunk[], done: ReadonlyMap<Chunk, Translation>, from: string | null) {
	const sent = parts.filter(({ text }) => text !== '')
	if (!sent.every((chunk) => done.has(chunk))) return null
	const text = parts.map((chunk) => chunk.before + (done.get(chunk)?.text ?? '') + chunk.after).join('')
	return { text, from: from ?? sent.map((chunk) => done.get(chunk)?.from).find(Boolean) ?? null }
}

const detected = z.object({ language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/) })
const answered = z.object({
	translatedText: z.union([z.string().transform((text) => [text]), z.array(z.string())]),
	detectedLanguage: z.union([detected.transform((one) => [one]), z.array(detected)]).optional(),
})

async function sendBatch(batch: readonly Chunk[], source: string, target: string): Promise<Translation[]> {
	const key = env.TRANSLATE_API_KEY
	const q = batch.map(({ text }) => text)
	const body = { q, source, target, format: 'text', ...(key && { api_key: key }) }
	const answer = answered.safeParse(await askEngine('translate', body))
	if (!answer.success || answer.data.translatedText.length !== batch.length)
		throw new EngineError('translationAway')
	const { translatedText, detectedLanguage = [] } = answer.data
	return translatedText.map((text, at) => {
		const language = (detectedLanguage[at] ?? detectedLanguage[0])?.language
		return { text: plainText(text, q[at] ?? ''), from: language ? baseOf(language) : null }
	})
}

const listed = z.array(z.object({ code: z.string() }))
let languages: { at: string; codes: string[]; until: number } | undefined

async function engineLanguages(): Promise<string[]> {
	const at = env.TRANSLATE_URL ?? ''
	if (languages?.at === at && isAhead(languages.until, KEPT_MS, new Date())) return languages.codes
	const answer = listed.safeParse(await askEngine('languages'))
	if (!answer.success) throw new EngineError('translationAway')
	languages = { at, codes: answer.data.map(({ code }) => code), until: Date.now() + KEPT_MS }
	return languages.codes
}

/** The engine's own code of a language: newer releases say `zh-Hans` where older ones say `zh`. */
function codeIn(known: readonly string[], language: Language): string {
	const code = [language, `${language}-Hans`].find((one) => known.includes(one))
	const found = code ?? known.find((one) => one.startsWith(`${language}-`))
	if (!found) throw new EngineError('translationUnsupported')
	return found
}

/** LibreTranslate names traditional Chinese `zt`. */
const baseOf = (code: string) => (code === 'zt' ? 'zh' : (code.split('-')[0] ?? code))

async function askEngine(what: 'translate' | 'languages', body?: object): Promise<unknown> {
	const address = `${env.TRANSLATE_URL?.replace(/\/$/, '')}/${what}`
	const headers = { 'content-type': 'application/json', accept: 'application/json' }
	const sent = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
	try {
		const said = await fetchOutside(address, sent, (answer) => {
			if (!answer.ok) throw new Error(`The translation engine answered ${answer.status}`)
			return readLimited(answer)
		})
		return JSON.parse(said)
	} catch (cause) {
		throw Object.assign(new EngineError('translationAway'), { cause })
	}
}

async function readLimited({ body }: Response): Promise<string> {
	const reader = body?.getReader()
	const parts: Uint8Array[] = []
	let size = 0
	for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
		size += part.value.length
		if (size > MOST_BYTES) {
			await reader?.cancel()
			throw new Error('The translation engine answered too much')
		}
		parts.push(part.value)
	}
	return Buffer.concat(parts).toString('utf8')
}
