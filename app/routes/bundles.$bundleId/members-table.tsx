import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Quantity } from '#app/components/record/lines-summary.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { BundleView } from '#app/domain/bundles/get-bundle.server.ts'
import { areAlike } from '#workflows/equipment/need-lines.ts'

type MembersTableProps = Pick<BundleView, 'members' | 'hidden'> & { mayRemove: boolean }

/** The needs in the bundle, each with a link and a button to remove it. */
export function MembersTable({ members, hidden, mayRemove }: MembersTableProps) {
	const t = useTranslations('bundles')
	const format = useFormatter()
	const number = (value: number | null) => (value === null ? '' : format.number(value))
	return (
		<Panel title={t('one.members')} id="members">
			<Table
				caption={t('one.members')}
				captionHidden
				head={[
					t('columns.state'),
					t('columns.need'),
					t('columns.status'),
					t('columns.quantity'),
					t('columns.least'),
					t('columns.sharing'),
					...(mayRemove ? [t('columns.remove')] : []),
				]}
				numeric={[3, 4]}
				rows={members.map((member) => [
					member.state,
					<a key="need" href={`/requests/${member.requestId}/needs/${member.id}`}>
						<UserText>{member.title}</UserText>
					</a>,
					<StatusTag key="status" kind="need" status={member.status} />,
					<Quantity key="quantity" {...member} />,
					areAlike(member.lines) ? number(member.minimumQuantity) : '',
					<SharingNote key="sharing" {...member} />,
					...(mayRemove ? [member.isYours && <RemoveForm key="remove" member={member} />] : []),
				])}
			/>
			{hidden > 0 && <p>{t('one.hidden', { count: hidden })}</p>}
		</Panel>
	)
}

function RemoveForm({ member }: { member: BundleView['members'][number] }) {
	const t = useTranslations('bundles.one')
	return (
		<ActionForm>
			<input type="hidden" name="needId" value={member.id} />
			<Button name="type" value="removeNeed" tone="secondary">
				{t('remove', { need: member.state })}
			</Button>
		</ActionForm>
	)
}

/** Ends the bundle. */
export function EndForm() {
	const t = useTranslations('bundles.one')
	return (
		<Panel title={t('end')} id="end">
			<p>{t('endLead')}</p>
			<ActionForm>
				<Button name="type" value="endBundle" tone="danger">
					{t('end')}
				</Button>
			</ActionForm>
		</Panel>
	)
}

type SharingNoteProps = { isConfidential: boolean; isShared: boolean }

/** How far the State shares the request; inside UNODC a need may be bundled all the same. */
export function SharingNote({ isConfidential, isShared }: SharingNoteProps) {
	const t = useTranslations('bundles.overlap')
	return (
		<>
			{t(isShared ? 'shared' : 'notShared')}
			{isConfidential && (
				<div>
					<strong>{t('confidential')}</strong>
				</div>
			)}
		</>
	)
}
