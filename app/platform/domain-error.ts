import type { Reason } from './reasons.ts'

/**
 * Why an operation was not done. `not-found` also stands for "not yours"; `conflict` for a stale page or a step that
 * is not open; `refused` for a person who may not; `invalid` for values (then `errors` maps field to message key);
 * `unavailable` while nothing can be stored, whoever asks; `tooMany` for what may be done again after a while.
 */
export class DomainError extends Error {
	constructor(code: 'not-found' | 'conflict')
	constructor(code: DomainError['code'], reason: Reason, errors?: Record<string, string>)
	constructor(
		readonly code: 'not-found' | 'conflict' | 'refused' | 'invalid' | 'unavailable' | 'tooMany',
		readonly reason: Reason = code as 'not-found' | 'conflict',
		/** A message of the `form` words by the field it stands at. */
		readonly errors: Record<string, string> = {},
	) {
		super(`${code}: ${reason}`)
		this.name = 'DomainError'
	}
}

/** A person has caused too much e-mail within a short time: it may be done again in so many seconds. */
export class TooOften extends DomainError {
	constructor(readonly seconds: number) {
		super('tooMany', `tooOften:${Math.ceil(seconds / 60)}`)
	}
}
