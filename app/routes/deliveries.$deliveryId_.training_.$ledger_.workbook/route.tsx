import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { getLedger } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { Difference } from '../deliveries.$deliveryId_.training_.$ledger/difference.tsx'
import { ledgerIn } from '../deliveries.$deliveryId_.training_.$ledger/ledger-action.server.ts'
import { LedgerTabs } from '../deliveries.$deliveryId_.training_.$ledger/ledger-tabs.tsx'
import { useWorkbookRefusal } from '../requests.$requestId.draft.workbook/import-answer.tsx'
import { workbookAction } from './workbook-action.server.ts'

// Links and a plain form: no script is needed here.
export const handle = {
	words: ['deliveryTabs', 'trainingRecords', 'refusals', 'workbook.errors', 'attachments.refused'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const asked = { name: ledgerIn(params), params: new URLSearchParams(), language }
	return { ledger: await getLedger(actor, idFrom(params.deliveryId), asked) }
})

export const action = workbookAction

export default function LedgerWorkbookRoute() {
	const t = useTranslations('trainingRecords.ledger')
	const refusal = useWorkbookRefusal()
	const { ledger } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const here = `/deliveries/${ledger.id}/training/${ledger.name}`
	return (
		<DeliveryPage
			delivery={{ id: ledger.id, kind: 'training', need: ledger.need }}
			title={t('workbook.title', { ledger: t(`tabs.${ledger.name}`) })}
			lead={<p>{t('workbook.lead')}</p>}
			views={<LedgerTabs id={ledger.id} tabs={ledger.tabs} current={ledger.name} />}
		>
			{answer && 'proposal' in answer ? (
				<Difference ledger={ledger} answer={answer} />
			) : (
				<>
					<p>
						<LinkButton tone="secondary" href={`${here}.xlsx`}>
							{t('workbook.download')}
						</LinkButton>
					</p>
					<form method="post" encType="multipart/form-data" className={formStyles.form}>
						<FileField
							id="ledger-file"
							label={t('workbook.file')}
							hint={t('workbook.fileHint')}
							error={problem && refusal(problem.reason)}
							accept=".xlsx"
							required
						/>
						<Button>{t('paste.preview')}</Button>
					</form>
					<p>
						<a href={here}>{t('difference.back')}</a>
					</p>
				</>
			)}
		</DeliveryPage>
	)
}
