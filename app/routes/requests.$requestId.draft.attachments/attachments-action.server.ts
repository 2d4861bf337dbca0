import { data, redirect } from '@remix-run/node'
import {
	addAttachments,
	classifyAttachment,
	type RefusedFile,
	removeAttachment,
	restoreAttachment,
} from '#app/domain/drafts/attachments.server.ts'

import { idFrom } from '#app/forms/address-values.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Problem, signedInUpload, statusOfRefused } from '#app/platform/http/signed-in.server.ts'
import { choice } from '#workflows/fields.ts'
import { classifications } from '#workflows/vocabulary.ts'

/** The response where not everything was done: why nothing was, or which files were not attached. */
export type AttachmentsAnswer = {
	problem?: Problem
	refused?: RefusedFile[]
	/** The classification chosen for the refused files. */
	classification?: string
}

/** The action of any page with an `AttachmentsPanel`; `pageOf` is the address of that page. */
export const attachmentsAction = (pageOf: (requestId: string) => string) =>
	signedInUpload(async ({ actor, params, form, files }) => {
		const requestId = idFrom(params.requestId)
		const attachmentId = () => idFrom(String(form.get('attachment')))
		if (form.get('do') === 'remove')
			await removeAttachment(actor, { requestId, attachmentId: attachmentId() })
		else if (form.get('do') === 'restore')
			await restoreAttachment(actor, { requestId, attachmentId: attachmentId() })
		else if (form.get('do') === 'classify')
			await classifyAttachment(actor, {
				requestId,
				attachmentId: attachmentId(),
				classification: classificationIn(form),
			})
		else {
			const classification = classificationIn(form)
			const replaces = form.get('replaces') ? idFrom(String(form.get('replaces'))) : undefined
			const refused = await addAttachments(actor, { requestId, classification, replaces, files })
			if (refused.length > 0) return data({ refused, classification }, { status: statusOfRefused(refused) })
		}
		return redirect(`${pageOf(requestId)}#attachments`, 303)
	})

function classificationIn(form: FormData) {
	const found = choice(classifications, 'classifications').safeParse(form.get('classification')).data
	if (!found) throw new DomainError('invalid', 'badCode', { classification: 'badCode' })
	return found
}
