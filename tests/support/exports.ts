import { askExport } from '#app/domain/exports/exports.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { look } from './steps.ts'

export const reason = 'For the yearly report (sample)'

/** The same person once an administrator has let them take things out. */
export const exporting = (actor: Actor): Actor => ({ ...actor, mayExport: true })

/** Asks for an export as somebody who may; answers by what the file is asked for. */
export const asked = (actor: Actor, what: ExportKind, of = '') => askExport(actor, { what, of, reason })

/** The same for people who come by the web: an administrator has let these take things out. */
export const letExport = (...people: readonly Actor[]) =>
	look((tx) =>
		tx.person.updateMany({ where: { id: { in: people.map(({ id }) => id) } }, data: { mayExport: true } }),
	)
