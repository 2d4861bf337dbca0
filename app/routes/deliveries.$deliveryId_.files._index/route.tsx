import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { typedText } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { DeliveryFileList } from '#app/components/record/delivery-file-list.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { addDeliveryFile, listDeliveryFiles } from '#app/domain/deliveries/delivery-files.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { fileOfPart, filePurposes } from '#app/forms/delivery-records.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInUpload } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['deliveryTabs', 'deliveryFiles', 'attachments.refused', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const listed = await listDeliveryFiles(actor, idFrom(params.deliveryId))
	const { purpose, about } = Object.fromEntries(new URL(request.url).searchParams)
	const chosen = fileOfPart.safeParse({ purpose: purpose ?? 'photo', about }).data
	return { listed, chosen: chosen ?? { purpose: 'photo' as const, about: '' } }
})

export const action = signedInUpload(async ({ actor, params, form, files }) => {
	const deliveryId = idFrom(params.deliveryId)
	const parsed = parseForm(form, fileOfPart)
	if (!parsed.ok) return data({ errors: parsed.errors }, { status: 422 })
	if (files.length === 0) throw new DomainError('invalid', 'noFile', { file: 'noFile' })
	for (const file of files) await addDeliveryFile(actor, { deliveryId, ...parsed.value, file })
	return redirect(`/deliveries/${deliveryId}/files#files`, 303)
})

export default function DeliveryFilesRoute() {
	const t = useTranslations('deliveryFiles')
	const { listed, chosen } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const { deliveryId, kind, mayAdd, files, scanned, need, requestId } = listed
	return (
		<DeliveryPage
			delivery={{ id: deliveryId, kind, need: { ...need, request: { id: requestId } } }}
			title={t('title')}
			lead={<p>{t(scanned ? 'scanned' : 'notScanned')}</p>}
		>
			{problem && !errors?.file && <ProblemNotice problem={problem} />}
			<Panel title={t('title')} id="files">
				<DeliveryFileList deliveryId={deliveryId} files={files} />
				{mayAdd && (
					<AddFileForm
						about={chosen.about}
						purpose={typedText(problem, 'purpose') ?? chosen.purpose}
						errors={errors}
					/>
				)}
			</Panel>
		</DeliveryPage>
	)
}

type AddFileFormProps = {
	about: string
	purpose: string
	errors: Record<string, string> | undefined
}

/** Sends files with the browser's own form; their part comes with the link that led here. */
function AddFileForm({ about, purpose: chosen, errors }: AddFileFormProps) {
	const t = useTranslations('deliveryFiles')
	const refused = useTranslations('attachments.refused')
	const key = errors?.file
	return (
		<form method="post" encType="multipart/form-data">
			<h3>{t('add')}</h3>
			<input type="hidden" name="about" value={about} />
			<div className={field.field}>
				<label className={field.label} htmlFor="purpose">
					{t('purpose')}
				</label>
				<select id="purpose" name="purpose" className={field.select} defaultValue={chosen}>
					{filePurposes.map((purpose) => (
						<option key={purpose} value={purpose}>
							{t(`purposes.${purpose}`)}
						</option>
					))}
				</select>
			</div>
			<FileField
				id="file"
				label={t('file')}
				hint={t('fileHint')}
				error={
					key && (key === 'tooMany' ? t('tooMany') : hasWords(refused, key) ? refused(key) : t('notTaken'))
				}
				accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
				multiple
			/>
			<Button>{t('send')}</Button>
		</form>
	)
}
