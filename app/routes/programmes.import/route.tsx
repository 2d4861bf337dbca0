import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FileField } from '#app/components/form/file-field.tsx'
import { useWait } from '#app/components/form/use-refusal.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listManagers } from '#app/domain/programmes/get-programme-record.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { useWorkbookRefusal } from '../requests.$requestId.draft.workbook/import-answer.tsx'
import { type ImportAnswer, importAction } from './import-action.server.ts'
import { DonePanel, FaultsNotice, PreviewPanel } from './import-answer.tsx'

// Links and plain forms: no script is needed here.
export const handle = {
	words: ['programmes', 'codes', 'status', 'workbook.errors', 'attachments.refused', 'refusals'] as const,
}

/** Only for people who may add a programme. */
export const loader = readingLoader(async ({ actor }) => {
	await listManagers(actor)
	return null
})

export const action = importAction

export default function ImportProgrammesRoute() {
	const t = useTranslations('programmes')
	const refusal = useTableRefusal()
	const answer = useActionData<typeof action>() as ImportAnswer | undefined
	const reason = answer?.problem?.reason
	return (
		<Page
			title={t('transfer.import')}
			lead={<p>{t('transfer.importLead')}</p>}
			breadcrumbs={[{ href: '/programmes', label: t('title') }]}
		>
			{answer?.cells && <FaultsNotice cells={answer.cells} count={answer.cellCount ?? 0} />}
			{answer?.counts &&
				(answer.rows ? <PreviewPanel answer={answer} /> : <DonePanel counts={answer.counts} />)}
			<Panel title={t('transfer.file')}>
				<form method="post" encType="multipart/form-data">
					<FileField
						id="programmes-file"
						label={t('transfer.file')}
						hint={t('transfer.fileHint')}
						error={reason && refusal(reason)}
						accept=".xlsx,.csv"
						required
					/>
					<Button>{t('transfer.check')}</Button>
				</form>
			</Panel>
		</Page>
	)
}

/** Why a file was refused as a table of programmes, in words. */
function useTableRefusal() {
	const t = useTranslations('programmes.transfer')
	const form = useTranslations('form')
	const general = useWorkbookRefusal()
	const wait = useWait()
	return (reason: Reason) => {
		if (reason === 'notATable' || reason === 'noRows' || reason === 'lostCheck') return t(reason)
		return wait(reason) ?? (reason === 'tooMany' ? form(reason) : general(reason))
	}
}
