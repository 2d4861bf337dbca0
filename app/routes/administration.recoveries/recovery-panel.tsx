import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { type Fact, FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'

import { UserText } from '#app/components/ui/user-text.tsx'
import type { RecoveryRow } from '#app/domain/accounts/recovery/list-recoveries.server.ts'

type Wrong = { type: string; errors: Record<string, string>; typed: Record<string, unknown> }
type RecoveryPanelProps = { row: RecoveryRow; wrong: Wrong | null }

/** One reported loss, its facts, and the forms for the deciding officer. */
export function RecoveryPanel({ row, wrong }: RecoveryPanelProps) {
	const t = useTranslations('recovery.office')
	return (
		<Panel title={row.person.name} id={`recovery-${row.id}`}>
			<Parts>
				<RecoveryFacts row={row} />
				{row.own ? <p>{t('own')}</p> : <Decide row={row} wrong={wrong} />}
			</Parts>
		</Panel>
	)
}

function RecoveryFacts({ row }: { row: RecoveryRow }) {
	const t = useTranslations('recovery.office')
	const roles = useTranslations('common.roles')
	const { person, askedAt, reason, identifiedBy, first, stage } = row
	const known: Fact[] = [
		{ label: t('result'), value: t(`stage.${stage}`) },
		{ label: t('email'), value: <bdi dir="ltr">{person.email}</bdi> },
		{ label: t('post'), value: roles(person.role) },
		{ label: t('asked'), value: <LocalDate value={askedAt} withTime /> },
		{ label: t('reason'), value: <UserText block>{reason}</UserText> },
	]
	if (first) known.push({ label: t('first'), value: <bdi>{first}</bdi> })
	if (identifiedBy) known.push({ label: t('identified'), value: <UserText block>{identifiedBy}</UserText> })
	return <FactList items={known} />
}

function Decide({ row, wrong }: RecoveryPanelProps) {
	const t = useTranslations('recovery.office')
	return (
		<>
			{row.stage === 'first' && (
				<TextForm row={row} type="identify" name="identifiedBy" wrong={wrong}>
					<Button name="type" value="identify">
						{t('identify')}
					</Button>
				</TextForm>
			)}
			{row.stage === 'second' && !row.mayApprove && <p>{t('needsOther')}</p>}
			{row.stage === 'second' && row.mayApprove && (
				<form method="post">
					<p>{t('approveHint')}</p>
					<input type="hidden" name="id" value={row.id} />
					<input type="hidden" name="revision" value={row.revision} />
					<Button name="type" value="approve">
						{t('approve')}
					</Button>
				</form>
			)}
			<TextForm row={row} type="refuse" name="refusal" wrong={wrong}>
				<Button name="type" value="refuse" tone="danger">
					{t('refuse')}
				</Button>
			</TextForm>
		</>
	)
}

type TextFormProps = RecoveryPanelProps & {
	type: 'identify' | 'refuse'
	name: 'identifiedBy' | 'refusal'
	children: React.ReactNode
}

function TextForm({ row, type, name, wrong, children }: TextFormProps) {
	const t = useTranslations('recovery.office')
	const mine = wrong?.type === type ? wrong : null
	const hint = name === 'identifiedBy' ? { hint: t('identifiedByHint') } : {}
	return (
		<ActionForm
			id={`${type}-${row.id}`}
			errors={mine?.errors}
			values={mine?.typed}
			labelOf={() => t(name)}
			sends={{ name: 'type', value: type }}
		>
			<input type="hidden" name="id" value={row.id} />
			<input type="hidden" name="revision" value={row.revision} />
			<TextArea name={name} label={t(name)} {...hint} rows={3} required />
			{children}
		</ActionForm>
	)
}
