import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { requireRightToExport } from './right-to-export.ts'

type Asked = { what: ExportKind; of: string; reason: string }

/** Says why something is to be taken out; answers what the file is then asked for with. */
export function askExport(actor: Actor, { what, of, reason }: Asked): Promise<string> {
	requireRightToExport(actor, what)
	return withActor(actor, (tx) =>
		recordAudit(tx, actor, {
			type: 'export.asked',
			stateIso3: actor.stateIso3,
			internal: true,
			data: { what, of, reason },
		}),
	)
}
