import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'

import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ExemptedRequest } from '#app/domain/retention/exemptions.server.ts'

type ExemptionsPanelProps = {
	holds: readonly ExemptedRequest[]
	errors?: Record<string, string>
	typed?: Record<string, unknown>
}

/** Requests exempt from removal, with the reasons. */
export function ExemptionsPanel({ holds, errors, typed }: ExemptionsPanelProps) {
	const t = useTranslations('retention.holds')
	return (
		<Panel title={t('title')} id="holds">
			<p>{t('lead')}</p>
			{holds.length === 0 ? <Empty title={t('none')} /> : <ExemptionTable holds={holds} />}
			<ActionForm errors={errors} values={typed ?? {}} sends={{ name: 'type', value: 'hold' }}>
				<TextField name="reference" label={t('reference')} spellCheck={false} autoComplete="off" required />
				<TextArea name="reason" label={t('reason')} rows={3} required />
				<div>
					<Button name="type" value="hold">
						{t('place')}
					</Button>
				</div>
			</ActionForm>
		</Panel>
	)
}

function ExemptionTable({ holds }: { holds: readonly ExemptedRequest[] }) {
	const t = useTranslations('retention.holds')
	const said = (key: 'by' | 'lifted', at: Date, name: string) =>
		t.rich(key, { when: () => <LocalDate value={at} />, name: `\u2068${name}\u2069` })
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('reference'), t('reason'), t('placed'), t('state')]}
			rows={holds.map(({ id, reference, reason, placedAt, placedBy, liftedAt, liftedBy }) => [
				<bdi key="reference">{reference}</bdi>,
				<UserText key="reason">{reason}</UserText>,
				said('by', placedAt, placedBy),
				liftedAt ? (
					said('lifted', liftedAt, liftedBy ?? '')
				) : (
					<form key="lift" method="post">
						<input type="hidden" name="id" value={id} />
						<Button tone="secondary" name="type" value="lift" aria-label={t('liftOne', { reference })}>
							{t('lift')}
						</Button>
					</form>
				),
			])}
		/>
	)
}
