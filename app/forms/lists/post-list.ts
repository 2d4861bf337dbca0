import * as z from 'zod'
import { type ActingRole, isStateRole, roles } from '#workflows/roles.ts'
import { stateValue, wordsValue } from './filter-values.ts'
import type { ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

/** Whether somebody holds a post; a closed post takes no holder any more. */
export const postStatuses = ['filled', 'vacant', 'closed'] as const
export type PostStatus = (typeof postStatuses)[number]

export type PostFilter = 'text' | 'role' | 'state' | 'status'
/** Columns that page and file draw from the row. */
export const postPlainColumns = {
	role: {
		label: 'posts.head.role',
		code: ({ role }: { role: string }) => role,
		words: 'common.roles',
		look: 'text',
	},
	status: {
		label: 'posts.kind.label',
		code: ({ status }: { status: string }) => status,
		words: 'posts.kind',
	},
	since: { label: 'posts.head.since', day: ({ since }: { since: Date | null }) => since, look: 'detail' },
} as const satisfies PlainColumns
export type PostColumn = 'place' | 'holder' | 'next' | keyof typeof postPlainColumns
export type PostSort = 'place' | 'title' | 'since'

/**
 * The list of posts as this role can filter, sort and read it. A row is named by the title of the post; the order
 * `place` is that of States, and in each of roles and titles.
 */
export function postListOffer(role: ActingRole): ListOffer<PostFilter, PostColumn, PostSort> {
	return {
		filters: {
			text: { value: wordsValue },
			role: { value: z.enum(roles), many: true },
			...(!isStateRole(role) && { state: { value: stateValue, many: true } }),
			status: { value: z.enum(postStatuses), many: true },
		},
		columns: ['role', 'place', 'holder', 'since', 'next', 'status'],
		shown: ['role', 'place', 'holder', 'since', 'next'],
		sorts: { place: 'asc', title: 'asc', since: 'desc' },
		order: { sort: 'place', direction: 'asc' },
	}
}
