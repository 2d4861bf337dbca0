import { postsOf } from '#app/domain/core/posts.ts'
import type { Actor } from '#app/platform/actor.ts'

/** Who says for a State how far its request may travel: its focal point, or whoever stands in. */
export const mayShare = (actor: Actor) => postsOf(actor).some(({ role }) => role === 'focalPoint')
