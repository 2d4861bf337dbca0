import { useTranslations } from 'use-intl/react'
import { useErrorText } from '#app/components/form/form-context.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'

import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { ImportedRow } from '#app/domain/programmes/import-programmes.server.ts'
import { useRecordWords } from '../programmes.$programmeId.edit/use-record-words.ts'

type Counts = Record<ImportedRow['what'], number>
type WrongCells = {
	cells: readonly { cell: string; column: string; found: string; message: string }[]
	count: number
}

/** The refused cells: position, content and error. */
export function FaultsNotice({ cells, count }: WrongCells) {
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
export function PreviewPanel({ answer }: { answer: Previewed }) {
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
export function DonePanel({ counts }: { counts: Counts }) {
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
