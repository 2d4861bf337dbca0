import type { NextFunction, Request, Response } from 'express'
import express from 'express'
import { addressForLog } from '#app/platform/log/address-for-log.ts'
import { log } from '#app/platform/log/log.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'

const LARGEST = '16kb'
const MOST_AT_ONCE = 20
const REPORTS = 30
const SECONDS = 300

/** Parses reports of browsers, in the old and the new format. */
export const reportBody = express.json({
	limit: LARGEST,
	strict: true,
	type: ['application/csp-report', 'application/reports+json'],
})

type Reported = Record<string, unknown>

const isObject = (value: unknown): value is Reported => typeof value === 'object' && value !== null
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Returns the first word, the directive; '' for anything else. */
const wordOf = (text: string) => /^[a-z-]{1,30}(?=$|\s)/.exec(text)?.[0] ?? ''

/** Returns the origin of a resource, without its path; a keyword such as `inline` is unchanged. */
function originOf(value: unknown): string {
	const text = textOf(value)
	return URL.canParse(text) ? new URL(text).origin : wordOf(text)
}

/** Returns the page without its query and its ids, which would identify its owner. */
function pageOf(value: unknown): string {
	const text = textOf(value)
	if (!URL.canParse(text)) return ''
	const { pathname } = new URL(text)
	return (addressForLog(pathname) ?? '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id').slice(0, 200)
}

/** Returns the logged facts of a report: directive, page and source; nothing about the person or the content. */
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

/** Logs what a browser has blocked; the response is always the same. */
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
