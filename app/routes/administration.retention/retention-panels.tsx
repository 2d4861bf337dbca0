import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { NumberField, TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ExemptedRequest } from '#app/domain/retention/exemptions.server.ts'
import type { Preview } from '#app/domain/retention/preview-retention.server.ts'

type ClassItemProps = Preview & { errors?: Record<string, string>; typed?: Record<string, unknown> }

/** One class of data: its period, and the number of rows due at the next run. */
export function ClassItem({ errors, typed, ...kept }: ClassItemProps) {
	const t = useTranslations('retention')
	const common = useTranslations('common')
	const format = useFormatter()
	const { name, unit, amount, least, most, shipped, revision } = kept
	const title = t(`classes.${name}.title`)
	const bounds = { least: format.number(least), most: format.number(most), shipped: format.number(shipped) }
	return (
		<section id={name} aria-labelledby={`${name}-title`}>
			<h3 id={`${name}-title`}>{title}</h3>
			<p>
				{t(`classes.${name}.what`)}{' '}
				{common.rich('labelledPart', {
					label: t('kept'),
					value: () => <strong>{t(`amount.${unit}`, { count: amount })}</strong>,
				})}
				.
			</p>
			<Due {...kept} />
			<ActionForm errors={errors} values={typed ?? { amount: String(amount) }}>
				<input type="hidden" name="name" value={name} />
				<input type="hidden" name="revision" value={revision} />
				<NumberField
					name="amount"
					label={t(unit === 'years' ? 'inYears' : 'inDays')}
					hint={t('bounds', bounds)}
					required
				/>
				<div>
					<Button
						tone="secondary"
						name="type"
						value="set"
						aria-label={common('labelled', { label: t('save'), value: title })}
					>
						{t('save')}
					</Button>
				</div>
			</ActionForm>
		</section>
	)
}

function Due({ count, most, oldest, before, listed }: Preview) {
	const t = useTranslations('retention')
	const common = useTranslations('common')
	const day = (value: Date) => () => <LocalDate value={value} />
	return (
		<>
			<p>
				{count > most ? t('dueMore', { count: most }) : t('due', { count })}{' '}
				{oldest && t.rich('oldest', { when: day(oldest), before: day(before) })}
			</p>
			{listed.length > 0 && (
				<p>
					{common.rich('labelledPart', {
						label: t('first'),
						value: () =>
							listed.map(({ label }) => (
								<span key={label}>
									<bdi>{label}</bdi>{' '}
								</span>
							)),
					})}
				</p>
			)}
		</>
	)
}

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
