"""Write scikit-learn.json: what scikit-learn computes where the engine follows its conventions.

Usage: python generate_scikit_learn.py > scikit-learn.json        (made with scikit-learn 1.9.1)

  kFold            test indices of KFold(k), unshuffled
  stratifiedKFold  test indices of StratifiedKFold(k), unshuffled
  trainTestSplit   [number for training, number for testing] of train_test_split
  reports          confusion_matrix and classification_report (zero_division=0) of random and of lopsided predictions
  iris             the table; the training indices of train_test_split(random_state=1, test_size=0.2), StandardScaler's
                   statistics of those examples, and the first three of them standardised
"""
import json
import random

from sklearn.datasets import load_iris
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split
from sklearn.preprocessing import StandardScaler


def tests(splitter, labels):
    return [test.tolist() for _, test in splitter.split([[0]] * len(labels), labels)]


def scores(report):
    return {key: report[key] for key in ("precision", "recall")} | {"f1": report["f1-score"], "support": int(report["support"])}


def report(truth, predicted, classes):
    names = list(range(classes))
    r = classification_report(truth, predicted, labels=names, output_dict=True, zero_division=0)
    right = sum(t == p for t, p in zip(truth, predicted)) / len(truth)
    return {
        "truth": truth,
        "predicted": predicted,
        "matrix": confusion_matrix(truth, predicted, labels=names).tolist(),
        "classes": [scores(r[str(name)]) for name in names],
        "accuracy": right,
        "macro": scores(r["macro avg"]),
        "weighted": scores(r["weighted avg"]),
    }


def reports(rng):
    yield report([0] * 95 + [1] * 5, [0] * 100, 2)
    yield report([2, 2, 2], [0, 1, 2], 4)
    for classes in (2, 3, 5, 10):
        truth = [rng.randrange(classes) for _ in range(60)]
        yield report(truth, [t if rng.random() < 0.7 else rng.randrange(classes) for t in truth], classes)


def main():
    rng = random.Random(1)
    x, y = load_iris(return_X_y=True)
    train, _ = train_test_split(range(150), test_size=0.2, random_state=1)
    scaler = StandardScaler().fit(x[train])
    labels = [[rng.choice([0, 0, 0, 1, 1, 2]) for _ in range(n)] for n in (30, 41, 57)] + [y.tolist()]
    answer = {
        "kFold": [{"count": n, "folds": k, "tests": tests(KFold(k), [0] * n)} for n, k in ((8, 4), (10, 3), (11, 4), (7, 7))],
        "stratifiedKFold": [
            {"labels": l, "folds": k, "tests": tests(StratifiedKFold(k), l)} for l in labels for k in (2, 3, 4)
        ],
        "trainTestSplit": [
            {"count": n, "share": s, "sizes": [len(part) for part in train_test_split(range(n), test_size=s)]}
            for n in (10, 33, 150) for s in (0.1, 0.2, 0.25, 1 / 3, 0.5)
        ],
        "reports": list(reports(rng)),
        "iris": {
            "inputs": x.tolist(), "labels": y.tolist(), "train": list(train),
            "mean": scaler.mean_.tolist(), "scale": scaler.scale_.tolist(),
            "standardized": scaler.transform(x[train[:3]]).tolist(),
        },
    }
    print(json.dumps(answer, separators=(",", ":")))


if __name__ == "__main__":
    main()
