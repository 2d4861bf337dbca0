import type { Reason } from './reasons.ts'

/**
 * Why an operation was not done. `not-found` also stands for "not visible to you"; `conflict` for a stale page or a
 * step that is not open; `refused` for a missing permission; `invalid` for wrong values (`errors` maps field to message
 * key); `unavailable` while nothing can be stored; `tooMany` for what may be tried again later.
 */
export class DomainError extends Error {
	constructor(code: 'not-found' | 'conflict')
	constructor(code: DomainError['code'], reason: Reason, errors?: Record<string, string>)
	constructor(
		readonly code: 'not-found' | 'conflict' | 'refused' | 'invalid' | 'unavailable' | 'tooMany',
		readonly reason: Reason = code as 'not-found' | 'conflict',
		/** Messages of the `form` words, by field. */
		readonly errors: Record<string, string> = {},
	) {
		super(`${code}: ${reason}`)
		this.name = 'DomainError'
	}
}

/** Too much e-mail, or too much work of the system, within a short time; possible again after `seconds`. */
export class TooOften extends DomainError {
	constructor(
		readonly seconds: number,
		why: 'tooOften' | 'tooMuchWork' = 'tooOften',
	) {
		super('tooMany', `${why}:${Math.ceil(seconds / 60)}`)
	}
}
