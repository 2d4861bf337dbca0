import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FileField } from '#app/components/form/file-field.tsx'
import { useErrorText } from '#app/components/form/form-context.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import { listManagers } from '#app/domain/programmes/get-programme-record.server.ts'
import type { ImportedRow } from '#app/domain/programmes/import-programmes.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { useRecordWords } from '../programmes.$programmeId.edit/record-fields.tsx'
import { useWorkbookRefusal } from '../requests.$requestId.draft.workbook/import-answer.tsx'
import { type ImportAnswer, importAction } from './import-action.server.ts'

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
	// A refusal has the same problem as an answer, and nothing else.
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
	return (reason: Reason) => {
		if (reason === 'notATable' || reason === 'noRows' || reason === 'lostCheck') return t(reason)
		return reason === 'tooMany' ? form(reason) : general(reason)
	}
}

type Counts = Record<ImportedRow['what'], number>
type WrongCells = {
	cells: readonly { cell: string; column: string; found: string; message: string }[]
	count: number
}

/** The refused cells: position, content and error. */
function FaultsNotice({ cells, count }: WrongCells) {
	const t = useTranslations('programmes.transfer')
	const errorText = useErrorText()
	return (
		<Notice tone="danger" title={t('errorsTitle')}>
			<p role="alert">{t('errorsBody')}</p>
			<Table
				caption={t('errorsTitle')}
				captionHidden
				head={[t('cell'), t('column'), t('found'), t('wrong')]}
				rows={cells.map(({ cell, column, found, message }) => [
					<bdi key="cell">{cell}</bdi>,
					column,
					<UserText key="found">{found}</UserText>,
					errorText(message),
				])}
			/>
			{count > cells.length && <p>{t('errorsMore', { count: cells.length })}</p>}
		</Notice>
	)
}

type Previewed = {
	counts?: Counts | undefined
	rows?: ImportedRow[] | undefined
	checked?: string | undefined
}

/** The preview of the import; the button sends the checked rows. */
function PreviewPanel({ answer }: { answer: Previewed }) {
	const t = useTranslations('programmes.transfer')
	const history = useTranslations('programmes.history')
	const columns = useTranslations('programmes.columns')
	const words = useRecordWords()
	const { counts, rows = [], checked } = answer
	return (
		<Panel title={t('previewTitle')}>
			<p role="status">{counts && t('previewCounts', counts)}</p>
			{rows.length > 0 && (
				<Table
					caption={t('previewTitle')}
					captionHidden
					head={[columns('code'), columns('programme'), history('field')]}
					rows={rows.map(({ code, title, what, changes }) => [
						<Reference key="code">{code}</Reference>,
						<UserText key="title">{title}</UserText>,
						what === 'created'
							? t('isNew')
							: changes.map(({ field }) => <div key={field}>{words.full(field)}</div>),
					])}
				/>
			)}
			{checked ? (
				<form method="post" encType="multipart/form-data">
					<input type="hidden" name="checked" value={checked} />
					<Button>{t('take')}</Button>
				</form>
			) : (
				<p>{t('nothing')}</p>
			)}
		</Panel>
	)
}

/** The result of the import. */
function DonePanel({ counts }: { counts: Counts }) {
	const t = useTranslations('programmes.transfer')
	const title = useTranslations('programmes')
	return (
		<Notice tone="success" title={t('doneTitle')}>
			<p role="status">{t('doneCounts', counts)}</p>
			<p>
				<a href="/programmes">{title('title')}</a>
			</p>
		</Notice>
	)
}
