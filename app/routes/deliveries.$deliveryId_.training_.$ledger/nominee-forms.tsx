import { useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { FileField } from '#app/components/form/file-field.tsx'
import { useErrorText } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import type { ListError } from '#app/domain/deliveries/training/read-nominee-list.ts'
import { NomineeFields } from '../deliveries.$deliveryId_.training/participant-fields.tsx'

/** What was sent by one of these forms, with its errors. */
type GivenNominees = {
	part: string
	errors?: Record<string, string>
	typed?: Record<string, unknown>
	listErrors?: ListError[]
}
type NomineeFormsProps = { ledger: LedgerPage; given: GivenNominees | undefined }

/** The forms by which a State names more people: one by one, as a pasted list, or as a file. */
export function NomineeForms({ ledger: { mayNominate, state, total, isOpen }, given }: NomineeFormsProps) {
	const t = useTranslations('trainingRecords.nominees')
	const vetting = useTranslations('trainingRecords.vetting')
	const givenTo = (part: string) => (given?.part === part ? given : undefined)
	return (
		<>
			{mayNominate && state === 'nominating' && (
				<>
					<details open={total === 0 || givenTo('nominee') !== undefined}>
						<summary>{t('add')}</summary>
						<NomineeForm given={givenTo('nominee')} />
					</details>
					<details open={givenTo('list') !== undefined}>
						<summary>{t('addList')}</summary>
						<ListForm given={givenTo('list')} />
					</details>
				</>
			)}
			<p>
				{isOpen && vetting('remarkHint')} {t('privacy')}
			</p>
		</>
	)
}

type FormProps = { given: GivenNominees | undefined }

function NomineeForm({ given }: FormProps) {
	const t = useTranslations('trainingRecords.nominees')
	return (
		<ActionForm errors={given?.errors ?? null} values={given?.typed ?? null} id="nominee">
			<input type="hidden" name="part" value="nominee" />
			<NomineeFields />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

function ListForm({ given }: FormProps) {
	const t = useTranslations('trainingRecords.nominees')
	return (
		<>
			<ListErrors errors={given?.listErrors ?? []} />
			<ActionForm errors={given?.errors ?? null} values={given?.typed ?? null} id="list">
				<input type="hidden" name="part" value="list" />
				<TextArea name="list" label={t('list')} hint={t('listHint')} rows={8} required />
				<Button>{t('saveList')}</Button>
			</ActionForm>
			<form method="post" encType="multipart/form-data" className={formStyles.form}>
				<input type="hidden" name="part" value="list" />
				<FileField
					id="list-file"
					label={t('listFile')}
					hint={t('listFileHint')}
					error={undefined}
					accept=".csv,.txt,text/csv,text/plain"
				/>
				<Button tone="secondary">{t('saveFile')}</Button>
			</form>
		</>
	)
}

function ListErrors({ errors }: { errors: readonly ListError[] }) {
	const t = useTranslations('trainingRecords.nominees')
	const errorText = useErrorText()
	if (errors.length === 0) return null
	return (
		<Notice tone="danger" title={t('listWrong')}>
			<ul>
				{errors.map(({ row, column, key: error }) => (
					<li key={`${row}-${column}`}>
						{t('listError', { row, column: column === 'row' ? t('row') : t(column) })} {errorText(error)}
					</li>
				))}
			</ul>
		</Notice>
	)
}
