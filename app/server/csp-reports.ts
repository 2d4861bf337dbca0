import type { NextFunction, Request, Response } from 'express'
import express from 'express'
import { addressForLog } from '#app/platform/address-for-log.ts'
import { log } from '#app/platform/log.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'

const LARGEST = '16kb'
const MOST_AT_ONCE = 20
const REPORTS = 30
const SECONDS = 300

/** Reads what a browser reports, in the old form or the new one. */
export const reportBody = express.json({
	limit: LARGEST,
	strict: true,
	type: ['application/csp-report', 'application/reports+json'],
})

type Reported = Record<string, unknown>

const isObject = (value: unknown): value is Reported => typeof value === 'object' && value !== null
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The first word, as the policies write theirs; '' for anything else. */
const wordOf = (text: string) => /^[a-z-]{1,30}(?=$|\s)/.exec(text)?.[0] ?? ''

/** Where something came from, without what was asked for there; a word such as `inline` stays as it is. */
function originOf(value: unknown): string {
	const text = textOf(value)
	return URL.canParse(text) ? new URL(text).origin : wordOf(text)
}

/** The page, without its query and without the ids that would tell whose it is. */
function pageOf(value: unknown): string {
	const text = textOf(value)
	if (!URL.canParse(text)) return ''
	const { pathname } = new URL(text)
	return (addressForLog(pathname) ?? '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id').slice(0, 200)
}

/** What the log keeps of a report: which rule, on which page, against what; nothing of the person or of the content. */
export function factsOf(report: Reported) {
	const body = isObject(report['csp-report'])
		? report['csp-report']
		: isObject(report.body)
			? report.body
			: {}
	const one = (...names: string[]) => names.map((name) => body[name]).find((value) => value !== undefined)
	return {
		rule: wordOf(textOf(one('effective-directive', 'effectiveDirective', 'violated-directive'))),
		page: pageOf(one('document-uri', 'documentURL')),
		blocked: originOf(one('blocked-uri', 'blockedURL')),
	}
}

/** Writes down what a browser has refused to run; always the same answer, whatever was sent. */
export async function logReports(request: Request, response: Response, next: NextFunction) {
	try {
		if (await withinLimit(`csp:${request.ip}`, REPORTS, SECONDS)) {
			const reports = [request.body].flat().filter(isObject).slice(0, MOST_AT_ONCE)
			for (const report of reports) log.warn(factsOf(report), 'refused by the content security policy')
		}
		response.status(204).end()
	} catch (error) {
		next(error)
	}
}
