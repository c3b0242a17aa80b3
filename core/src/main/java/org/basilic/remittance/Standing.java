package org.basilic.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What stands of all answers: each reversal is paired with the payment that it takes back, and neither counts any more.
 *
 * @param claims the answers that stand, in the order of time
 * @param reversals in the order of time
 */
public record Standing(List<Judged> claims, List<Reversal> reversals) {

    /** By what a reversal finds its original, the surest first. */
    private static final List<BiPredicate<PaidClaim, PaidClaim>> SIGNS = List.of(
            Standing::undone,
            (taken, paid) -> Cents.opposite(taken.charge(), paid.charge()) && Cents.opposite(taken.paid(), paid.paid()),
            (taken, paid) -> taken.payerClaimNumber() != null
                    && Objects.equals(taken.payerClaimNumber(), paid.payerClaimNumber())
                    && Cents.opposite(taken.charge(), paid.charge()));

    /** Copies the lists, so that nobody changes them later. */
    public Standing {
        claims = List.copyOf(claims);
        reversals = List.copyOf(reversals);
    }

    /** Pairs the reversals of payments, which may stand in any order. */
    public static Standing of(List<Payment> payments) {
        Map<String, List<Judged>> byNumber = new TreeMap<>();
        for (Payment payment : payments) {
            for (PaidClaim claim : payment.claims()) {
                byNumber.computeIfAbsent(number(claim), none -> new ArrayList<>())
                        .add(new Judged(payment.head(), claim));
            }
        }
        List<Judged> claims = new ArrayList<>();
        List<Reversal> reversals = new ArrayList<>();
        for (List<Judged> ofClaim : byNumber.values()) {
            ofClaim.sort(Judged.IN_TIME);
            pair(ofClaim, claims, reversals);
        }
        claims.sort(Judged.IN_TIME);
        reversals.sort((one, other) -> Judged.IN_TIME.compare(one.reversal(), other.reversal()));
        return new Standing(claims, reversals);
    }

    private static String number(PaidClaim claim) {
        return claim.number() == null ? "" : claim.number();
    }

    private static void pair(List<Judged> ofClaim, List<Judged> claims, List<Reversal> reversals) {
        List<Judged> paid = new ArrayList<>();
        List<Judged> open = new ArrayList<>();
        for (Judged each : ofClaim) {
            (each.claim().reversal() ? open : paid).add(each);
        }
        // By identity: a payment may hold two equal reversals.
        IdentityHashMap<Judged, Judged> originals = new IdentityHashMap<>();
        List<Judged> taken = new ArrayList<>(open);
        for (BiPredicate<PaidClaim, PaidClaim> sign : SIGNS) {
            for (Judged reversal : List.copyOf(open)) {
                Judged original = first(paid, reversal, sign);
                if (original != null) {
                    originals.put(reversal, original);
                    paid.remove(original);
                    open.remove(reversal);
                }
            }
        }
        List<Judged> corrections = new ArrayList<>(paid);
        for (Judged reversal : taken) {
            Judged original = originals.get(reversal);
            Judged correction = original == null || corrections.isEmpty() ? null : corrections.remove(0);
            reversals.add(reversal(reversal, original, correction));
        }
        claims.addAll(paid);
    }

    private static @Nullable Judged first(List<Judged> paid, Judged reversal, BiPredicate<PaidClaim, PaidClaim> sign) {
        for (Judged each : paid) {
            if (sign.test(reversal.claim(), each.claim())) {
                return each;
            }
        }
        return null;
    }

    private static Reversal reversal(Judged reversal, @Nullable Judged original, @Nullable Judged correction) {
        if (original == null) {
            return new Reversal(reversal, null, null, null, null, false);
        }
        BigDecimal charge =
                Cents.sum(original.claim().charge(), reversal.claim().charge());
        BigDecimal paid = Cents.sum(original.claim().paid(), reversal.claim().paid());
        return new Reversal(reversal, original, correction, charge, paid, undone(reversal.claim(), original.claim()));
    }

    /** Whether a reversal takes back exactly this: charge, payment, and every adjustment by group and reason. */
    private static boolean undone(PaidClaim reversal, PaidClaim original) {
        if (!Cents.opposite(reversal.charge(), original.charge())
                || !Cents.opposite(reversal.paid(), original.paid())) {
            return false;
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        return add(reversal, sums)
                && add(original, sums)
                && sums.values().stream().allMatch(sum -> sum.signum() == 0);
    }

    private static boolean add(PaidClaim claim, Map<String, BigDecimal> sums) {
        List<Adjustment> all = new ArrayList<>(claim.adjustments());
        claim.lines().forEach(line -> all.addAll(line.adjustments()));
        for (Adjustment each : all) {
            if (each.amount() == null) {
                return false;
            }
            sums.merge(each.code(), each.amount(), BigDecimal::add);
        }
        return true;
    }
}
