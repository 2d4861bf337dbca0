/** Two of them, and neither the person concerned, agree before a second factor is taken off. */
export const deciders = ['triageOfficer', 'administrator'] as const
