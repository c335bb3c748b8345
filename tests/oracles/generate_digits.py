"""Write digits.json: what scikit-learn says of predictions of ten digits, for the lab's evaluation.

Usage: python generate_digits.py > digits.json        (made with scikit-learn 1.9.1)

The data are scikit-learn's own 8 x 8 digits. Probabilities are rounded to 4 decimals before anything is computed of them.

  predictions      for each classifier: labels, probabilities (row by row), predicted (numpy's argmax: the lowest of equals),
                   confusion_matrix and classification_report (zero_division=0). `one unit` never predicts some digits;
                   in `ties` the probabilities are so coarse that most rows have several largest ones
  crossValidation  cross_val_score with KFold(k), unshuffled: [first, last + 1] of every test fold, labels, what each example
                   was read as by the classifier that had not seen it, the scores, their mean and their standard
                   deviation with n - 1
"""
import json
import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import classification_report, confusion_matrix
from sklearn.model_selection import KFold, cross_val_predict, cross_val_score
from sklearn.neural_network import MLPClassifier

warnings.filterwarnings("ignore")
DIGITS = list(range(10))


def scores(report):
    return {key: report[key] for key in ("precision", "recall")} | {"f1": report["f1-score"], "support": int(report["support"])}


def evaluated(name, labels, probabilities):
    p = np.round(np.asarray(probabilities), 4)
    predicted = p.argmax(axis=1)
    r = classification_report(labels, predicted, labels=DIGITS, output_dict=True, zero_division=0)
    return {
        "name": name,
        "labels": labels.tolist(),
        "probabilities": p.ravel().tolist(),
        "predicted": predicted.tolist(),
        "matrix": confusion_matrix(labels, predicted, labels=DIGITS).tolist(),
        "classes": [scores(r[str(digit)]) for digit in DIGITS],
        "accuracy": float((predicted == labels).mean()),
        "macro": scores(r["macro avg"]),
        "weighted": scores(r["weighted avg"]),
    }


def cross_validation(x, y, folds):
    splitter = KFold(folds)
    classifier = LogisticRegression(max_iter=200)
    score = cross_val_score(classifier, x, y, cv=splitter)
    return {
        "count": len(y),
        "folds": folds,
        "tests": [[int(test[0]), int(test[-1]) + 1] for _, test in splitter.split(x)],
        "labels": y.tolist(),
        "predicted": cross_val_predict(classifier, x, y, cv=splitter).tolist(),
        "scores": score.tolist(),
        "mean": float(score.mean()),
        "sd": float(score.std(ddof=1)),
    }


def main():
    x, y = load_digits(return_X_y=True)
    x = x / 16
    few = LogisticRegression(max_iter=200).fit(x[:80], y[:80]).predict_proba(x[1000:1250])
    unit = MLPClassifier((1,), activation="logistic", max_iter=300, random_state=1).fit(x[:1000], y[:1000])
    coarse = np.floor(few * 4) / 4
    answer = {
        "predictions": [
            evaluated("logistic regression", y[1000:1250], few),
            evaluated("one unit", y[1000:1250], unit.predict_proba(x[1000:1250])),
            evaluated("ties", y[1000:1250], coarse),
        ],
        "crossValidation": [cross_validation(x[:n], y[:n], k) for n, k in ((1000, 4), (500, 3), (203, 10))],
    }
    print(json.dumps(answer, separators=(",", ":")))


if __name__ == "__main__":
    main()
